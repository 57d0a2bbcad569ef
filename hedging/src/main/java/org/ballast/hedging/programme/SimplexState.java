package org.ballast.hedging.programme;

import java.util.Arrays;

/// Bounds, values and reduced costs of all variables of a scaled programme, and its basis.
final class SimplexState {
  private static final double DUAL_TOLERANCE = 1e-11;

  final ScaledProgram program;
  final BasisInverse basis;
  final double[] lower;
  final double[] upper;
  final double[] value;
  final double[] reducedCost;
  final boolean[] atUpper;
  private final double[] rowWork;
  private final double[] basicWork;

  SimplexState(ScaledProgram program) {
    this.program = program;
    basis = new BasisInverse(program);
    int variables = program.variableCount();
    lower = new double[variables];
    upper = new double[variables];
    value = new double[variables];
    reducedCost = new double[variables];
    atUpper = new boolean[variables];
    rowWork = new double[program.rowCount];
    basicWork = new double[program.rowCount];
  }

  /// Takes bounds in original units, columns first and then rows.
  void setBounds(double[] newLower, double[] newUpper) {
    for (int j = 0; j < lower.length; j++) {
      lower[j] = newLower[j] / program.unit[j];
      upper[j] = newUpper[j] / program.unit[j];
      atUpper[j] = false;
    }
  }

  /// Whether a variable outside the basis can take another value.
  boolean isMovable(int variable) {
    return basis.place[variable] < 0 && lower[variable] < upper[variable];
  }

  double range(int variable) {
    return upper[variable] - lower[variable];
  }

  /// Recomputes reduced costs, places and values from the basis; false if not dual feasible.
  boolean refresh() {
    multipliers(rowWork);
    for (int j = 0; j < reducedCost.length; j++) {
      reducedCost[j] = program.cost[j];
    }
    for (int i = 0; i < program.rowCount; i++) {
      subtractRow(rowWork[i], i);
    }
    for (int variable : basis.header) {
      reducedCost[variable] = 0.0;
    }
    boolean isDualFeasible = true;
    for (int j = 0; j < value.length; j++) {
      if (basis.place[j] < 0) {
        isDualFeasible &= placeByReducedCost(j);
      }
    }
    computeBasicValues();
    return isDualFeasible;
  }

  /// Row multipliers `c_B B^-1`.
  void multipliers(double[] result) {
    Arrays.fill(result, 0.0);
    for (int k = 0; k < result.length; k++) {
      double basicCost = program.cost[basis.header[k]];
      if (basicCost != 0.0) {
        var row = basis.row(k);
        for (int i = 0; i < result.length; i++) {
          result[i] += basicCost * row[i];
        }
      }
    }
  }

  /// Weighted sum of the rows of `[A, -I]`, by variable.
  void combine(double[] weights, double[] result) {
    Arrays.fill(result, 0.0);
    int n = program.columnCount;
    for (int i = 0; i < weights.length; i++) {
      double weight = weights[i];
      if (weight != 0.0) {
        var row = program.rows[i];
        for (int j = 0; j < n; j++) {
          result[j] += weight * row[j];
        }
      }
      result[n + i] = -weight;
    }
  }

  /// Changes values outside the basis by moving these variables to their other bounds.
  void flip(int[] variables, int count) {
    Arrays.fill(rowWork, 0.0);
    for (int k = 0; k < count; k++) {
      int j = variables[k];
      double before = value[j];
      atUpper[j] = !atUpper[j];
      value[j] = atUpper[j] ? upper[j] : lower[j];
      for (int i = 0; i < rowWork.length; i++) {
        rowWork[i] += program.coefficient(i, j) * (value[j] - before);
      }
    }
    basis.multiply(rowWork, basicWork);
    for (int k = 0; k < basicWork.length; k++) {
      value[basis.header[k]] -= basicWork[k];
    }
  }

  /// Scaled cost of the present point, which at a dual feasible basis is the dual objective.
  double objective() {
    double sum = 0.0;
    for (int j = 0; j < program.columnCount; j++) {
      sum += program.cost[j] * value[j];
    }
    return sum;
  }

  private void subtractRow(double multiplier, int i) {
    int n = program.columnCount;
    if (multiplier != 0.0) {
      var row = program.rows[i];
      for (int j = 0; j < n; j++) {
        reducedCost[j] -= multiplier * row[j];
      }
    }
    reducedCost[n + i] += multiplier;
  }

  private boolean placeByReducedCost(int j) {
    double tolerance = DUAL_TOLERANCE * Math.max(1.0, program.cost[j]);
    boolean wantsUpper = reducedCost[j] < -tolerance || (atUpper[j] && reducedCost[j] <= tolerance);
    boolean hasLower = lower[j] > Double.NEGATIVE_INFINITY;
    boolean hasUpper = upper[j] < Double.POSITIVE_INFINITY;
    atUpper[j] = hasUpper && (wantsUpper || !hasLower);
    value[j] = atUpper[j] ? upper[j] : hasLower ? lower[j] : 0.0;
    boolean isRightSide =
        Math.abs(reducedCost[j]) <= tolerance
            || (reducedCost[j] < 0.0 ? atUpper[j] : !atUpper[j] && hasLower);
    return isRightSide || lower[j] == upper[j];
  }

  private void computeBasicValues() {
    int n = program.columnCount;
    for (int i = 0; i < rowWork.length; i++) {
      double sum = 0.0;
      var row = program.rows[i];
      for (int j = 0; j < n; j++) {
        if (value[j] != 0.0 && basis.place[j] < 0) {
          sum += row[j] * value[j];
        }
      }
      if (basis.place[n + i] < 0) {
        sum -= value[n + i];
      }
      rowWork[i] = sum;
    }
    basis.multiply(rowWork, basicWork);
    for (int k = 0; k < basicWork.length; k++) {
      value[basis.header[k]] = -basicWork[k];
    }
  }
}
