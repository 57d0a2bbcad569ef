package org.ballast.hedging.programme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// A programme whose soft rows may be violated: each side of a soft limit gets one continuous
/// column, its violation, priced at the weight of the limit. Hard rows have infinite weight.
///
/// Rows of one group are cuts of one limit and share its violation: it is that of the worst of
/// them. Shape: the trades of the given programme first, in their order, then the violations;
/// `groups` by row, the lowest row of each group.
record ElasticProgram(
    LinearProgram strict, double[] weights, int[] groups, List<Violation> violations) {

  /// One violation column: the rows of its limit, its sign of excess, the weight.
  record Violation(List<Integer> rows, int sign, double weight) {
    Violation {
      rows = List.copyOf(rows);
    }
  }

  /// Every row a limit of its own.
  static ElasticProgram of(LinearProgram strict, double[] weights) {
    return of(strict, weights, IntStream.range(0, weights.length).toArray());
  }

  /// Domain: rows of one group weigh alike.
  static ElasticProgram of(LinearProgram strict, double[] weights, int[] groups) {
    if (weights.length != strict.rowCount() || groups.length != strict.rowCount()) {
      throw new IllegalArgumentException(
          "weights must be one for each row: weights="
              + weights.length
              + " groups="
              + groups.length
              + " rows="
              + strict.rowCount());
    }
    var violations = new ArrayList<Violation>();
    for (int i = 0; i < weights.length; i++) {
      if (!(weights[i] > 0.0)) {
        throw new IllegalArgumentException(
            "weight must be positive: row=" + i + " weight=" + weights[i]);
      }
      if (weights[i] < Double.POSITIVE_INFINITY && groups[i] == i) {
        addViolation(strict, groups, new Violation(List.of(i), 1, weights[i]), violations);
        addViolation(strict, groups, new Violation(List.of(i), -1, weights[i]), violations);
      }
    }
    return new ElasticProgram(strict, weights.clone(), groups.clone(), List.copyOf(violations));
  }

  /// The violation of one side of all rows of a group, where any has that side.
  private static void addViolation(
      LinearProgram strict, int[] groups, Violation ofFirst, List<Violation> violations) {
    var rows = new ArrayList<Integer>();
    for (int i = ofFirst.rows().getFirst(); i < groups.length; i++) {
      double bound = ofFirst.sign() > 0 ? strict.row(i).upper() : -strict.row(i).lower();
      if (groups[i] == ofFirst.rows().getFirst() && bound < Double.POSITIVE_INFINITY) {
        rows.add(i);
      }
    }
    if (!rows.isEmpty()) {
      violations.add(new Violation(rows, ofFirst.sign(), ofFirst.weight()));
    }
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
    var worst = new double[violationsByRow.length];
    for (int i = 0; i < violationsByRow.length; i++) {
      double weighted = violationsByRow[i] == 0.0 ? 0.0 : weights[i] * Math.abs(violationsByRow[i]);
      worst[groups[i]] = Math.max(worst[groups[i]], weighted);
    }
    double sum = 0.0;
    for (double each : worst) {
      sum += each;
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
      violation.rows().forEach(row -> effect[row] = -violation.sign());
      if (hasCeiling) {
        effect[rows.size() - 1] = violation.weight();
      }
      double cost = violationWeight * violation.weight();
      boolean isHeld = violation.rows().stream().allMatch(held::test);
      double upper = isHeld ? 0.0 : Double.POSITIVE_INFINITY;
      columns.add(new Column(cost, upper, Grain.CONTINUOUS, effect));
    }
    return LinearProgram.of(rows, columns);
  }
}
