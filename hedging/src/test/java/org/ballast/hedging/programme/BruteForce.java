package org.ballast.hedging.programme;

import java.util.function.ToDoubleFunction;

/// The least of a measure over every whole-lot point of a small programme.
final class BruteForce {
  private BruteForce() {}

  /// Least cost over feasible points; infinite when there is none.
  static double leastCost(LinearProgram program) {
    return least(
        program, z -> program.isFeasible(z) ? program.objective(z) : Double.POSITIVE_INFINITY);
  }

  /// Least objective over feasible points; infinite when there is none.
  static double leastObjective(RiskProgram program) {
    return least(
        program.linear(),
        z -> program.linear().isFeasible(z) ? program.objective(z) : Double.POSITIVE_INFINITY);
  }

  /// Least of `measure` over all points of the box.
  static double least(LinearProgram program, ToDoubleFunction<double[]> measure) {
    var z = new double[program.columnCount()];
    double best = Double.POSITIVE_INFINITY;
    while (true) {
      best = Math.min(best, measure.applyAsDouble(z));
      int j = 0;
      while (j < z.length && z[j] == program.upper(j)) {
        z[j++] = 0.0;
      }
      if (j == z.length) {
        return best;
      }
      z[j]++;
    }
  }
}
