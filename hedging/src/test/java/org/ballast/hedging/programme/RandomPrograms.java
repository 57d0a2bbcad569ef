package org.ballast.hedging.programme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.SplittableRandom;

/// Small programmes of every awkward kind, drawn by seed.
final class RandomPrograms {
  private RandomPrograms() {}

  /// A programme whose flavour (equality rows, integers, free costs, no point at all) is drawn too.
  static LinearProgram draw(long seed, int rowMax, int columnMax, int lotsMax) {
    var random = new SplittableRandom(seed);
    int rowCount = random.nextInt(1, rowMax + 1);
    int columnCount = random.nextInt(1, columnMax + 1);
    boolean hasIntegerData = random.nextInt(3) == 0;
    boolean hasFreeColumns = random.nextInt(4) == 0;
    var columns = new ArrayList<Column>();
    var inside = new double[rowCount];
    for (int j = 0; j < columnCount; j++) {
      int upper = random.nextInt(0, lotsMax + 1);
      int lots = random.nextInt(0, upper + 1);
      var effect = new double[rowCount];
      for (int i = 0; i < rowCount; i++) {
        double draw = hasIntegerData ? random.nextInt(-3, 4) : random.nextDouble(-2.0, 2.0);
        effect[i] = random.nextInt(5) == 0 ? 0.0 : draw;
        inside[i] += lots * effect[i];
      }
      boolean isFree = hasFreeColumns && random.nextInt(3) == 0;
      double cost =
          isFree ? 0.0 : hasIntegerData ? random.nextInt(1, 4) : random.nextDouble(0.1, 2);
      columns.add(new Column(cost, upper, Grain.WHOLE, effect));
    }
    boolean isMoved = random.nextInt(4) == 0;
    var rows = new ArrayList<RowBounds>();
    for (int i = 0; i < rowCount; i++) {
      rows.add(bounds(random, isMoved ? inside[i] + random.nextInt(-5, 6) : inside[i]));
    }
    return LinearProgram.of(rows, columns);
  }

  private static RowBounds bounds(SplittableRandom random, double centre) {
    double width = random.nextDouble(0.0, 2.0);
    return switch (random.nextInt(5)) {
      case 0 -> new RowBounds(centre, centre);
      case 1 -> RowBounds.atMost(centre + width);
      case 2 -> RowBounds.atLeast(centre - width);
      default -> new RowBounds(centre - width * random.nextDouble(), centre + width);
    };
  }

  /// Every input of a programme, for the message of a failed check.
  static String describe(LinearProgram program) {
    var text = new StringBuilder();
    for (int i = 0; i < program.rowCount(); i++) {
      text.append("\nrow ").append(i).append(' ').append(program.row(i));
    }
    for (int j = 0; j < program.columnCount(); j++) {
      var column = program.column(j);
      text.append("\ncolumn ").append(j).append(" cost=").append(column.cost());
      text.append(" upper=").append(column.upper()).append(' ').append(column.grain());
      text.append(' ').append(Arrays.toString(column.coefficients()));
    }
    return text.toString();
  }
}
