package org.ballast.hedging.programme;

/// When a whole-lot search may stop: gaps that satisfy the caller, and the work it may spend.
///
/// A point within `relativeGap` of the proven bound, or within `absoluteGap` (in cost), is good
/// enough; zero for both asks for the proof of optimality, to 1e-9 of the cost. Work is counted in
/// relaxations solved, never in time, so the answer is the same on every machine.
public record SearchLimits(double relativeGap, double absoluteGap, int relaxationsMax) {
  /// Within 0.1 % of the least cost.
  public static final SearchLimits DEFAULT = new SearchLimits(0.001, 0.0, 1_500);

  /// Until proven optimal.
  public static final SearchLimits EXACT = new SearchLimits(0.0, 0.0, 200_000);

  private static final double PROOF_RELATIVE = 1e-9;

  public SearchLimits {
    if (!(relativeGap >= 0.0 && relativeGap < 1.0)) {
      throw new IllegalArgumentException(
          "relative gap must be in [0, 1): relativeGap=" + relativeGap);
    }
    if (!(absoluteGap >= 0.0 && absoluteGap < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "absolute gap must be finite and not negative: absoluteGap=" + absoluteGap);
    }
    if (relaxationsMax < 1) {
      throw new IllegalArgumentException(
          "relaxations must be at least one: relaxationsMax=" + relaxationsMax);
    }
  }

  /// The bound from which on a part of the search cannot matter beside a point of this cost.
  double cutOff(double objective) {
    double relative = Math.max(relativeGap, PROOF_RELATIVE) * objective;
    return objective - Math.max(relative, absoluteGap);
  }
}
