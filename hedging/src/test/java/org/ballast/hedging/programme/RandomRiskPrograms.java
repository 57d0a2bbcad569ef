package org.ballast.hedging.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Risk programmes of every awkward kind, drawn by seed: with and without rows, impact, free
/// columns and integer data; factors of unequal size, some without any risk.
final class RandomRiskPrograms {
  private static final int FACTORS_MAX = 8;
  private static final int ROWS_MAX = 5;
  private static final int LOTS_MAX = 5;
  private static final int FEW_COLUMNS = 6;

  private final SplittableRandom random;
  private final Grain grain;
  private final boolean hasIntegerData;
  private final boolean hasImpact;
  private final double costSize;
  private final double[] factorSize;

  private RandomRiskPrograms(long seed, Grain grain) {
    random = new SplittableRandom(seed);
    this.grain = grain;
    hasIntegerData = random.nextInt(4) == 0;
    hasImpact = random.nextBoolean();
    costSize = sizeBetween(-4, 4);
    factorSize = new double[random.nextInt(1, FACTORS_MAX + 1)];
    double risk = random.nextInt(12) == 0 ? 0.0 : sizeBetween(-4, 4);
    boolean isSingular = random.nextInt(4) == 0;
    for (int i = 0; i < factorSize.length; i++) {
      factorSize[i] = isSingular && i > 0 && i % 2 == 0 ? 0.0 : risk * sizeBetween(-3, 3);
    }
  }

  static RiskProgram draw(long seed, int columnMax, Grain grain) {
    return new RandomRiskPrograms(seed, grain).program(columnMax);
  }

  private RiskProgram program(int columnMax) {
    int rowCount = random.nextInt(3) == 0 ? 0 : random.nextInt(1, ROWS_MAX + 1);
    int most = random.nextInt(4) == 0 ? Math.min(FEW_COLUMNS, columnMax) : columnMax;
    int columnCount = random.nextInt(1, most + 1);
    var columns = new ArrayList<RiskColumn>();
    var inside = new double[rowCount];
    for (int j = 0; j < columnCount; j++) {
      columns.add(column(inside));
    }
    List<RowBounds> rows = new ArrayList<>();
    boolean isMoved = random.nextInt(6) == 0;
    for (var activity : inside) {
      rows.add(bounds(isMoved ? activity + random.nextInt(-5, 6) : activity));
    }
    var before = new double[factorSize.length];
    for (int i = 0; i < before.length; i++) {
      before[i] = factorSize[i] * random.nextDouble(-20.0, 20.0);
    }
    return RiskProgram.of(rows, columns, before);
  }

  private RiskColumn column(double[] inside) {
    boolean isWhole = grain == Grain.WHOLE;
    double upper = isWhole ? random.nextInt(0, LOTS_MAX + 1) : random.nextDouble(0.0, 10.0);
    double lots = isWhole ? random.nextInt(0, (int) upper + 1) : upper * random.nextDouble();
    var effect = new double[inside.length];
    for (int i = 0; i < effect.length; i++) {
      effect[i] = random.nextInt(5) == 0 ? 0.0 : number(2);
      inside[i] += lots * effect[i];
    }
    var moves = new double[factorSize.length];
    for (int i = 0; i < moves.length; i++) {
      moves[i] = factorSize[i] * number(1);
    }
    double cost = random.nextInt(8) == 0 ? 0.0 : costSize * random.nextDouble(0.1, 2.0);
    double impact = hasImpact && random.nextBoolean() ? random.nextDouble(0.0, 0.1) : 0.0;
    return new RiskColumn(new Column(cost, upper, grain, effect), impact, moves);
  }

  private double number(int size) {
    return hasIntegerData ? random.nextInt(-size, size + 1) : random.nextDouble(-size, size);
  }

  private RowBounds bounds(double centre) {
    double width = random.nextDouble(0.0, 2.0);
    return switch (random.nextInt(5)) {
      case 0 -> new RowBounds(centre, centre);
      case 1 -> RowBounds.atMost(centre + width);
      case 2 -> RowBounds.atLeast(centre - width);
      default -> new RowBounds(centre - width * random.nextDouble(), centre + width);
    };
  }

  private double sizeBetween(int exponentMin, int exponentMax) {
    return Math.exp(random.nextDouble(exponentMin, exponentMax));
  }

  /// Every input of a programme, for the message of a failed check.
  static String describe(RiskProgram program) {
    var text = new StringBuilder(RandomPrograms.describe(program.linear()));
    for (int i = 0; i < program.factorCount(); i++) {
      text.append("\nfactor ").append(i).append(" before=").append(program.before(i));
      for (int j = 0; j < program.columnCount(); j++) {
        text.append(' ').append(program.move(i, j));
      }
    }
    text.append("\nimpact");
    for (int j = 0; j < program.columnCount(); j++) {
      text.append(' ').append(program.impact(j));
    }
    return text.toString();
  }
}
