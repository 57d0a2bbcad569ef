package org.ballast.hedging.programme;

/// A programme brought near unit size by powers of two, so that scaling costs no accuracy.
///
/// Variables are the n columns, then one activity for each row: `[A, -I] (z, s) = 0`. Scaled value
/// = value / `unit`. Rows and columns are balanced around the geometric middle of their smallest
/// and largest exponents. Source: Maros 2003, Computational Techniques of the Simplex Method, 7.2.
final class ScaledProgram {
  private static final int PASSES = 4;
  private static final double LOT_TOLERANCE = 1e-9;
  private static final double TOLERANCE_MIN = 1e-14;
  private static final int EXPONENT_MAX = 300;

  final int rowCount;
  final int columnCount;
  final double[][] rows;
  final double[] cost;
  final double costUnit;

  /// Size of one scaled unit of each variable, in original units.
  final double[] unit;

  /// Violation of a bound that counts as none, by variable, scaled.
  final double[] tolerance;

  ScaledProgram(LinearProgram program) {
    rowCount = program.rowCount();
    columnCount = program.columnCount();
    int[] rowExponent = new int[rowCount];
    int[] columnExponent = new int[columnCount];
    balance(program, rowExponent, columnExponent);
    rows = new double[rowCount][columnCount];
    unit = new double[columnCount + rowCount];
    cost = new double[columnCount + rowCount];
    tolerance = new double[columnCount + rowCount];
    for (int i = 0; i < rowCount; i++) {
      for (int j = 0; j < columnCount; j++) {
        rows[i][j] = Math.scalb(program.coefficient(i, j), rowExponent[i] + columnExponent[j]);
      }
      unit[columnCount + i] = Math.scalb(1.0, -rowExponent[i]);
      tolerance[columnCount + i] =
          Math.max(TOLERANCE_MIN, program.rowTolerance(i) / unit[columnCount + i]);
    }
    int costExponent = costExponent(program, columnExponent);
    costUnit = Math.scalb(1.0, costExponent);
    for (int j = 0; j < columnCount; j++) {
      unit[j] = Math.scalb(1.0, columnExponent[j]);
      cost[j] = program.cost(j) * unit[j] / costUnit;
      double size = program.isWhole(j) ? Math.max(1.0, program.upper(j) / unit[j]) : 1.0;
      tolerance[j] = Math.max(TOLERANCE_MIN * size, LOT_TOLERANCE / unit[j]);
    }
  }

  int variableCount() {
    return columnCount + rowCount;
  }

  /// Coefficient of a variable, column or activity, in a row.
  double coefficient(int row, int variable) {
    if (variable < columnCount) {
      return rows[row][variable];
    }
    return variable - columnCount == row ? -1.0 : 0.0;
  }

  private static void balance(LinearProgram program, int[] rowExponent, int[] columnExponent) {
    for (int pass = 0; pass < PASSES; pass++) {
      for (int i = 0; i < rowExponent.length; i++) {
        var range = new ExponentRange();
        for (int j = 0; j < columnExponent.length; j++) {
          range.include(program.coefficient(i, j), columnExponent[j]);
        }
        rowExponent[i] = -range.middle();
      }
      boolean last = pass == PASSES - 1;
      for (int j = 0; j < columnExponent.length; j++) {
        var range = new ExponentRange();
        for (int i = 0; i < rowExponent.length; i++) {
          range.include(program.coefficient(i, j), rowExponent[i]);
        }
        columnExponent[j] = last ? -range.largest() : -range.middle();
      }
    }
  }

  private static int costExponent(LinearProgram program, int[] columnExponent) {
    var range = new ExponentRange();
    for (int j = 0; j < columnExponent.length; j++) {
      range.include(program.cost(j), columnExponent[j]);
    }
    return range.middle();
  }

  /// Smallest and largest binary exponent among values that are not zero.
  private static final class ExponentRange {
    private int min = Integer.MAX_VALUE;
    private int max = Integer.MIN_VALUE;

    void include(double value, int shift) {
      if (value != 0.0) {
        int exponent = Math.clamp(Math.getExponent(value) + shift, -EXPONENT_MAX, EXPONENT_MAX);
        min = Math.min(min, exponent);
        max = Math.max(max, exponent);
      }
    }

    int middle() {
      return min > max ? 0 : Math.floorDiv(min + max, 2);
    }

    int largest() {
      return min > max ? 0 : max;
    }
  }
}
