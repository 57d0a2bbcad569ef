package org.ballast.hedging.programme;

import java.util.Arrays;
import java.util.Optional;

/// Continuous columns that each move one row only, such as the violations of soft rows: given the
/// other columns, the cheapest of them follow row by row.
///
/// Shape: by row the column that raises it and the one that lowers it, or -1. Both are unbounded
/// above and the only ones of their kind in the row.
record Slacks(LinearProgram program, int[] raising, int[] lowering) {
  private static final int NONE = -1;

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

  /// What the slacks cost at these activities of the other columns; infinite where a row cannot be
  /// met.
  double cost(double[] activity) {
    double sum = 0.0;
    for (int i = 0; i < raising.length; i++) {
      double violation = program.row(i).violation(activity[i]);
      if (violation != 0.0) {
        int column = violation < 0.0 ? raising[i] : lowering[i];
        if (column == NONE) {
          return Double.POSITIVE_INFINITY;
        }
        sum += program.cost(column) * Math.abs(violation / program.coefficient(i, column));
      }
    }
    return sum;
  }

  /// Whether every row has slack on each side that it limits.
  boolean isComplete() {
    for (int i = 0; i < raising.length; i++) {
      boolean canRise = raising[i] != NONE || program.row(i).lower() == Double.NEGATIVE_INFINITY;
      boolean canFall = lowering[i] != NONE || program.row(i).upper() == Double.POSITIVE_INFINITY;
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
