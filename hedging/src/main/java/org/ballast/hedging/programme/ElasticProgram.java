package org.ballast.hedging.programme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/// A programme whose soft rows may be violated: each finite bound of a soft row gets one continuous
/// column, its violation, priced at the weight of the row. Hard rows have infinite weight.
///
/// Shape: the trades of the given programme first, in their order, then the violations.
record ElasticProgram(LinearProgram strict, double[] weights, List<Violation> violations) {

  /// One violation column: the row, its sign of excess, the weight.
  record Violation(int row, int sign, double weight) {}

  static ElasticProgram of(LinearProgram strict, double[] weights) {
    if (weights.length != strict.rowCount()) {
      throw new IllegalArgumentException(
          "weights must be one for each row: weights="
              + weights.length
              + " rows="
              + strict.rowCount());
    }
    var violations = new ArrayList<Violation>();
    for (int i = 0; i < weights.length; i++) {
      if (!(weights[i] > 0.0)) {
        throw new IllegalArgumentException(
            "weight must be positive: row=" + i + " weight=" + weights[i]);
      }
      if (weights[i] < Double.POSITIVE_INFINITY) {
        if (strict.row(i).upper() < Double.POSITIVE_INFINITY) {
          violations.add(new Violation(i, 1, weights[i]));
        }
        if (strict.row(i).lower() > Double.NEGATIVE_INFINITY) {
          violations.add(new Violation(i, -1, weights[i]));
        }
      }
    }
    return new ElasticProgram(strict, weights.clone(), List.copyOf(violations));
  }

  /// Minimise weighted violation plus `costWeight` times cost.
  LinearProgram blended(double costWeight) {
    return build(strict.rows(), 1.0, costWeight, row -> false);
  }

  /// Minimise cost with a weighted violation of at most `ceiling`, which is one more row, the last.
  LinearProgram cheapest(double ceiling) {
    return cheapest(ceiling, row -> false);
  }

  /// As `cheapest`, with no violation at all of the rows `held`.
  LinearProgram cheapest(double ceiling, IntPredicate held) {
    var rows = new ArrayList<>(strict.rows());
    rows.add(RowBounds.atMost(ceiling));
    return build(rows, 0.0, 1.0, held);
  }

  /// Signed violation of each row at a point of the trades, zero within the row's tolerance.
  double[] violationsAt(double[] z) {
    var result = new double[strict.rowCount()];
    for (int i = 0; i < result.length; i++) {
      double violation = strict.row(i).violation(strict.activity(i, z));
      result[i] = Math.abs(violation) <= strict.rowTolerance(i) ? 0.0 : violation;
    }
    return result;
  }

  double weightedViolation(double[] violationsByRow) {
    double sum = 0.0;
    for (int i = 0; i < violationsByRow.length; i++) {
      sum += violationsByRow[i] == 0.0 ? 0.0 : weights[i] * Math.abs(violationsByRow[i]);
    }
    return sum;
  }

  private LinearProgram build(
      List<RowBounds> rows, double violationWeight, double costWeight, IntPredicate held) {
    boolean hasCeiling = rows.size() > strict.rowCount();
    var columns = new ArrayList<Column>();
    for (int j = 0; j < strict.columnCount(); j++) {
      var trade = strict.column(j);
      var effect = Arrays.copyOf(trade.coefficients(), rows.size());
      columns.add(new Column(costWeight * trade.cost(), trade.upper(), trade.grain(), effect));
    }
    for (var violation : violations) {
      var effect = new double[rows.size()];
      effect[violation.row()] = -violation.sign();
      if (hasCeiling) {
        effect[rows.size() - 1] = violation.weight();
      }
      double cost = violationWeight * violation.weight();
      double upper = held.test(violation.row()) ? 0.0 : Double.POSITIVE_INFINITY;
      columns.add(new Column(cost, upper, Grain.CONTINUOUS, effect));
    }
    return LinearProgram.of(rows, columns);
  }
}
