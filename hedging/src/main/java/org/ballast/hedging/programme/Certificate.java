package org.ballast.hedging.programme;

/// Checks of a simplex result against the original, unscaled data.
final class Certificate {
  private static final double ROUNDING = 1e-13;
  private static final double DUAL_NOISE = 1e-10;
  private static final double WEIGHT_MIN = 1e-11;
  private static final double GAP_MAX = 1e-6;
  private static final double RESIDUAL_MAX = 10.0;

  private Certificate() {}

  /// The optimum of a simplex that ended OPTIMAL, or LimitReached when its residuals are too large.
  static LinearSolution optimal(LinearProgram program, VariableBounds bounds, DualSimplex simplex) {
    var x = new double[program.columnCount()];
    for (int j = 0; j < x.length; j++) {
      x[j] = simplex.value(j);
    }
    var duals = clampedDuals(bounds, simplex.duals(), x.length);
    var reducedCosts = new double[x.length];
    double bound = lagrangian(program, bounds, duals, reducedCosts);
    double objective = program.objective(x);
    double residual = residual(program, x);
    double noise = ROUNDING * boundSize(program, bounds, duals);
    boolean isProven = objective - bound <= GAP_MAX * objective + noise;
    if (!isProven || residual > RESIDUAL_MAX) {
      return new LinearSolution.LimitReached(simplex.iterations());
    }
    return new LinearSolution.Optimal(
        x, objective, bound, duals, reducedCosts, residual, simplex.iterations());
  }

  /// A lower bound of the cost within `bounds` for any duals, by weak duality; writes `c - A'y`.
  static double lagrangian(
      LinearProgram program, VariableBounds bounds, double[] duals, double[] reducedCosts) {
    int n = reducedCosts.length;
    double bound = 0.0;
    for (int j = 0; j < n; j++) {
      reducedCosts[j] = program.cost(j);
    }
    for (int i = 0; i < duals.length; i++) {
      double dual = duals[i];
      if (dual != 0.0) {
        var row = program.coefficientsUnsafe(i);
        for (int j = 0; j < n; j++) {
          reducedCosts[j] -= dual * row[j];
        }
        bound += dual * (dual > 0.0 ? bounds.lower()[n + i] : bounds.upper()[n + i]);
      }
    }
    for (int j = 0; j < n; j++) {
      double reducedCost = reducedCosts[j];
      if (reducedCost > 0.0) {
        bound += reducedCost * bounds.lower()[j];
      } else if (bounds.upper()[j] < Double.POSITIVE_INFINITY) {
        bound += reducedCost * bounds.upper()[j];
      } else if (-reducedCost > DUAL_NOISE * size(program, duals, j)) {
        return Double.NEGATIVE_INFINITY;
      }
    }
    return bound;
  }

  /// Size of the terms of a Lagrangian bound, against which the rounding of a bound of zero is
  /// judged.
  private static double boundSize(LinearProgram program, VariableBounds bounds, double[] duals) {
    int n = program.columnCount();
    double size = 0.0;
    for (int j = 0; j < n; j++) {
      if (bounds.upper()[j] < Double.POSITIVE_INFINITY) {
        size += bounds.upper()[j] * size(program, duals, j);
      }
    }
    for (int i = 0; i < duals.length; i++) {
      if (duals[i] != 0.0) {
        double rests = duals[i] > 0.0 ? bounds.lower()[n + i] : bounds.upper()[n + i];
        size += Math.abs(duals[i] * rests);
      }
    }
    return size;
  }

  /// Size of the terms of a reduced cost, against which its rounding is judged.
  private static double size(LinearProgram program, double[] duals, int column) {
    double size = program.cost(column);
    for (int i = 0; i < duals.length; i++) {
      size += Math.abs(duals[i] * program.coefficient(i, column));
    }
    return size;
  }

  /// The duals without those, rounding noise, that lean on an infinite row bound.
  static double[] clampedDuals(VariableBounds bounds, double[] duals, int columnCount) {
    for (int i = 0; i < duals.length; i++) {
      double leansOn =
          duals[i] > 0.0 ? bounds.lower()[columnCount + i] : bounds.upper()[columnCount + i];
      if (Double.isInfinite(leansOn)) {
        duals[i] = 0.0;
      }
    }
    return duals;
  }

  /// Whether over all columns within `bounds` the weighted sum of the rows misses its interval.
  static boolean provesInfeasible(LinearProgram program, VariableBounds bounds, double[] weights) {
    int n = program.columnCount();
    var reach = new Interval();
    double largest = 0.0;
    for (int i = 0; i < weights.length; i++) {
      largest = Math.max(largest, Math.abs(weights[i]) * program.rowTolerance(i));
    }
    for (int i = 0; i < weights.length; i++) {
      boolean isNoise = Math.abs(weights[i]) * program.rowTolerance(i) <= WEIGHT_MIN * largest;
      double weight = isNoise ? 0.0 : weights[i];
      weights[i] = weight;
      if (weight != 0.0) {
        reach.add(-weight, bounds.lower()[n + i], bounds.upper()[n + i]);
      }
    }
    for (int j = 0; j < n; j++) {
      double weight = 0.0;
      double size = 0.0;
      for (int i = 0; i < weights.length; i++) {
        double term = weights[i] * program.coefficient(i, j);
        weight += term;
        size += Math.abs(term);
      }
      boolean isNoise = Math.abs(weight) <= ROUNDING * size;
      if (!isNoise || bounds.upper()[j] < Double.POSITIVE_INFINITY) {
        reach.add(weight, bounds.lower()[j], bounds.upper()[j]);
      }
    }
    return reach.excludesZero();
  }

  /// Largest row violation, in units of the row's tolerance.
  static double residual(LinearProgram program, double[] x) {
    double largest = 0.0;
    for (int i = 0; i < program.rowCount(); i++) {
      double violation = Math.abs(program.row(i).violation(program.activity(i, x)));
      double tolerance = Math.max(program.rowTolerance(i), Double.MIN_NORMAL);
      largest = Math.max(largest, violation / tolerance);
    }
    return largest;
  }

  /// A sum of intervals, with the sum of sizes that bounds its rounding.
  private static final class Interval {
    private double min;
    private double max;
    private double size;

    void add(double weight, double lower, double upper) {
      double first = weight * lower;
      double second = weight * upper;
      min += Math.min(first, second);
      max += Math.max(first, second);
      if (!Double.isInfinite(first)) {
        size += Math.abs(first);
      }
      if (!Double.isInfinite(second)) {
        size += Math.abs(second);
      }
    }

    boolean excludesZero() {
      return min > ROUNDING * size || max < -ROUNDING * size;
    }
  }
}
