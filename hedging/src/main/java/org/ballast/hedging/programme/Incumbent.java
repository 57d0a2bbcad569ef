package org.ballast.hedging.programme;

/// The best whole-lot point met so far. Equal costs keep the earlier point.
final class Incumbent {
  private final LinearProgram program;
  private final SearchLimits limits;
  private double[] z = new double[0];
  private double objective = Double.POSITIVE_INFINITY;

  Incumbent(LinearProgram program, SearchLimits limits) {
    this.program = program;
    this.limits = limits;
  }

  boolean isPresent() {
    return objective < Double.POSITIVE_INFINITY;
  }

  double objective() {
    return objective;
  }

  double cutOff() {
    return isPresent() ? limits.cutOff(objective) : Double.POSITIVE_INFINITY;
  }

  double[] z() {
    return z;
  }

  /// Takes a point that is cheaper and feasible on the original data; says whether it did.
  boolean offer(double[] candidate) {
    double cost = program.objective(candidate);
    if (!(cost < objective) || !program.isFeasible(candidate)) {
      return false;
    }
    z = candidate.clone();
    objective = cost;
    return true;
  }
}
