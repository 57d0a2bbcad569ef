package org.ballast.hedging.programme;

/// The best whole-lot point met so far. Equal costs keep the earlier point.
final class Incumbent {
  private final RiskProgram program;
  private final SearchLimits limits;
  private double[] z = new double[0];
  private double objective;

  /// `objective` is the cost of a point known already, or infinite.
  Incumbent(RiskProgram program, SearchLimits limits, double objective) {
    this.program = program;
    this.limits = limits;
    this.objective = objective;
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

  /// Whether a point was accepted, beyond what was known already.
  boolean hasPoint() {
    return z.length > 0;
  }

  double[] z() {
    return z;
  }

  /// Takes a point that is cheaper and feasible on the original data; says whether it did.
  boolean offer(double[] candidate) {
    double cost = program.objective(candidate);
    if (!(cost < objective) || !program.linear().isFeasible(candidate)) {
      return false;
    }
    z = candidate.clone();
    objective = cost;
    return true;
  }
}
