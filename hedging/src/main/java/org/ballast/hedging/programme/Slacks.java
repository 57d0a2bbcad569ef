package org.ballast.hedging.programme;

import java.util.Arrays;
import java.util.Optional;

/// Continuous columns that each move one row only, such as the violations of soft rows: given the
/// other columns, the cheapest of them follow row by row.
///
/// Shape: by row the column that raises it and the one that lowers it. Each is unbounded above and
/// the only one of its kind in the row.
final class Slacks {
  private static final int NONE = -1;

  private final LinearProgram program;
  private final int[] raising;
  private final int[] lowering;

  /// What a unit by which a row is too low, or too high, costs; infinite where nothing helps.
  private final double[] priceLow;

  private final double[] priceHigh;
  private final double[] lower;
  private final double[] upper;

  private Slacks(LinearProgram program, int[] raising, int[] lowering) {
    this.program = program;
    this.raising = raising;
    this.lowering = lowering;
    priceLow = prices(raising);
    priceHigh = prices(lowering);
    lower = new double[raising.length];
    upper = new double[raising.length];
    for (int i = 0; i < raising.length; i++) {
      lower[i] = program.row(i).lower();
      upper[i] = program.row(i).upper();
    }
  }

  /// The slacks of a programme whose continuous columns are all such.
  static Optional<Slacks> of(RiskProgram risk, int[] continuous) {
    var program = risk.linear();
    var raising = new int[program.rowCount()];
    var lowering = new int[program.rowCount()];
    Arrays.fill(raising, NONE);
    Arrays.fill(lowering, NONE);
    for (int j : continuous) {
      int row = onlyRow(program, j);
      if (row < 0 || program.upper(j) < Double.POSITIVE_INFINITY || risk.bearsRisk(j)) {
        return Optional.empty();
      }
      var side = program.coefficient(row, j) > 0.0 ? raising : lowering;
      if (side[row] != NONE) {
        return Optional.empty();
      }
      side[row] = j;
    }
    return Optional.of(new Slacks(program, raising, lowering));
  }

  private static int onlyRow(LinearProgram program, int column) {
    int only = NONE;
    for (int i = 0; i < program.rowCount(); i++) {
      if (program.coefficient(i, column) != 0.0) {
        if (only != NONE) {
          return NONE;
        }
        only = i;
      }
    }
    return only;
  }

  private double[] prices(int[] columns) {
    var prices = new double[columns.length];
    for (int i = 0; i < columns.length; i++) {
      int j = columns[i];
      prices[i] =
          j == NONE
              ? Double.POSITIVE_INFINITY
              : program.cost(j) / Math.abs(program.coefficient(i, j));
    }
    return prices;
  }

  /// What the slacks cost at these activities of the other columns; infinite where a row cannot be
  /// met.
  double cost(double[] activity) {
    double sum = 0.0;
    for (int i = 0; i < activity.length; i++) {
      double at = activity[i];
      if (at < lower[i]) {
        sum += priceLow[i] * (lower[i] - at);
      } else if (at > upper[i]) {
        sum += priceHigh[i] * (at - upper[i]);
      }
    }
    return sum;
  }

  /// Whether every row has slack on each side that it limits.
  boolean isComplete() {
    for (int i = 0; i < raising.length; i++) {
      boolean canRise = raising[i] != NONE || lower[i] == Double.NEGATIVE_INFINITY;
      boolean canFall = lowering[i] != NONE || upper[i] == Double.POSITIVE_INFINITY;
      if (!canRise || !canFall) {
        return false;
      }
    }
    return true;
  }

  /// Sets the slacks of `z`, of which they are zero; false when a row cannot be met.
  boolean complete(double[] z) {
    for (int i = 0; i < raising.length; i++) {
      double violation = program.row(i).violation(program.activity(i, z));
      int column = violation < 0.0 ? raising[i] : lowering[i];
      if (violation != 0.0 && column != NONE) {
        z[column] = Math.abs(violation / program.coefficient(i, column));
      } else if (Math.abs(violation) > program.rowTolerance(i)) {
        return false;
      }
    }
    return true;
  }
}
