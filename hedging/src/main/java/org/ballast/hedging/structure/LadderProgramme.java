package org.ballast.hedging.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ballast.hedging.programme.Column;
import org.ballast.hedging.programme.Grain;
import org.ballast.hedging.programme.LinearProgram;
import org.ballast.hedging.programme.RowBounds;

/// A ladder of puts as a programme in whole lots.
///
/// Columns: each put above a split bought alone, each of them against each put at or below it sold,
/// and last what the floor is missed by. So no put is ever bought and sold, and none is sold
/// without one above it. Rows: the floor at every spot of [FloorRows], the slope beyond, the
/// budget, the coins that a fall can hurt, the mandate's size of a put in several columns. Columns
/// that would cost nothing are left out: a riskless gain is no aim. See
/// docs/models/hedge-structures.md.
final class LadderProgramme {
  /// After those of the floor: slope, budget, coins.
  private static final int FURTHER_ROWS = 3;

  /// What a dollar of cost weighs beside one that the floor is missed by: free columns would all
  /// have a reduced cost of zero, and the simplex much to choose among.
  private static final double COST_TIE = 1e-7;

  private final StructureQuestion question;
  private final FloorRows rows;
  private final List<OptionPackage> packages;
  private final List<OptionSide> sides;
  private final List<OptionSide> limited;
  private final double lotsMax;

  private LadderProgramme(StructureQuestion question, List<OptionPackage> packages) {
    this.question = question;
    this.packages = packages;
    var all = new ArrayList<OptionSide>();
    for (var bundle : packages) {
      bundle.sides().stream().filter(side -> !all.contains(side)).forEach(all::add);
    }
    this.sides = List.copyOf(all);
    this.limited =
        packages.size() == all.size()
            ? List.of()
            : all.stream().filter(side -> side.lotsMax() < ListedOptions.LOTS_UNLIMITED).toList();
    this.rows = FloorRows.of(question, sides);
    this.lotsMax = packages.isEmpty() ? 0 : coinLots(question, packages.getFirst());
  }

  /// What is bounded and what is minimised. Units: USD, weights per USD.
  private record Aim(
      double budgetUsd, double shortfallMax, double costWeight, double missingWeight) {}

  /// Puts of strikes above `split` may be bought, those at or below it sold.
  static LadderProgramme of(StructureQuestion question, double split) {
    var packages = new ArrayList<OptionPackage>();
    for (var put : question.putsBought()) {
      if (put.strike() > split) {
        packages.add(new OptionPackage(List.of(put)));
        for (var sold : question.putsSold()) {
          if (sold.strike() <= split) {
            packages.add(new OptionPackage(List.of(put, sold)));
          }
        }
      }
    }
    packages.removeIf(bundle -> !(bundle.flowCoins() < 0));
    return new LadderProgramme(question, List.copyOf(packages));
  }

  /// All puts on one coin have one lot.
  private static double coinLots(StructureQuestion question, OptionPackage bundle) {
    return Math.ceil(question.curve().steepest() / bundle.lotCoins() * (1 - LeastValue.TOLERANCE));
  }

  /// The least cost that holds the floor, whatever the budget.
  LinearProgram leastCost() {
    return programme(new Aim(Double.POSITIVE_INFINITY, 0, 1, 0));
  }

  /// The least that the floor is missed by within the budget.
  LinearProgram leastShortfall() {
    return programme(new Aim(question.budgetUsd(), Double.POSITIVE_INFINITY, COST_TIE, 1));
  }

  /// The least cost within the budget that misses the floor by no more than `shortfallUsd`.
  LinearProgram leastCostWithin(double shortfallUsd) {
    return programme(new Aim(question.budgetUsd(), shortfallUsd, 1, 0));
  }

  double shortfallUsd(double[] z) {
    return z[packages.size()];
  }

  /// Empty where nothing is bought. Shape: lots by column.
  Optional<Structure> structure(long[] lots) {
    var legs = new ArrayList<OptionLots>();
    for (var side : sides) {
      long sum = 0;
      for (int j = 0; j < packages.size(); j++) {
        sum += packages.get(j).sides().contains(side) ? lots[j] : 0;
      }
      if (sum > 0) {
        legs.add(new OptionLots(side, sum));
      }
    }
    legs.sort(LadderProgramme::inOrder);
    return legs.isEmpty() ? Optional.empty() : Optional.of(new Structure.TailLadder(legs));
  }

  /// Bought before sold, and by falling strike.
  private static int inOrder(OptionLots left, OptionLots right) {
    int bySide = left.side().side().compareTo(right.side().side());
    return bySide != 0 ? bySide : Double.compare(right.side().strike(), left.side().strike());
  }

  private LinearProgram programme(Aim aim) {
    var bounds = new ArrayList<RowBounds>();
    for (double value : rows.base()) {
      bounds.add(RowBounds.atLeast(question.floorUsd() - value));
    }
    bounds.add(RowBounds.atLeast(-rows.slope()));
    bounds.add(RowBounds.atMost(aim.budgetUsd()));
    bounds.add(RowBounds.atMost(lotsMax));
    limited.forEach(side -> bounds.add(RowBounds.atMost((double) side.lotsMax())));
    var columns = new ArrayList<Column>();
    for (var bundle : packages) {
      columns.add(column(bundle, aim));
    }
    columns.add(missing(bounds.size(), aim));
    return LinearProgram.of(bounds, columns);
  }

  private Column column(OptionPackage bundle, Aim aim) {
    var effect = rows.effect(bundle);
    var coefficients = new double[effect.length + FURTHER_ROWS + limited.size()];
    System.arraycopy(effect, 0, coefficients, 0, effect.length);
    double costUsd = -bundle.flowCoins() * question.index();
    coefficients[effect.length] = bundle.slopeAtInfinity() + bundle.flowCoins();
    coefficients[effect.length + 1] = costUsd;
    coefficients[effect.length + 2] = 1;
    for (int i = 0; i < limited.size(); i++) {
      coefficients[effect.length + FURTHER_ROWS + i] =
          bundle.sides().contains(limited.get(i)) ? 1 : 0;
    }
    return new Column(
        aim.costWeight() * costUsd,
        Math.min((double) bundle.lotsMax(), lotsMax),
        Grain.WHOLE,
        coefficients);
  }

  /// Adds to every row of the floor.
  private Column missing(int rowCount, Aim aim) {
    var coefficients = new double[rowCount];
    for (int i = 0; i < rows.base().length; i++) {
      coefficients[i] = 1;
    }
    return new Column(aim.missingWeight(), aim.shortfallMax(), Grain.CONTINUOUS, coefficients);
  }
}
