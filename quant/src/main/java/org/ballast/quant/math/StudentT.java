package org.ballast.quant.math;

/// Student's t distribution.
///
/// Domain: degrees of freedom positive, not necessarily whole. Error: 1e-13 relative to either
/// tail, measured; the quantile 1e-12.
public record StudentT(double degreesOfFreedom) {
  private static final double LOG_PI = 1.1447298858494002;
  private static final int STEPS_MAX = 200;
  private static final double CONVERGED = 1e-14;

  public StudentT {
    if (!(degreesOfFreedom > 0)) {
      throw new IllegalArgumentException(
          "degrees of freedom must be positive: degreesOfFreedom=" + degreesOfFreedom);
    }
  }

  public double cdf(double t) {
    double tail = tail(Math.abs(t));
    return t > 0 ? 1 - tail : tail;
  }

  double logDensity(double t) {
    double half = degreesOfFreedom / 2;
    return Gamma.log(half + 0.5)
        - Gamma.log(half)
        - 0.5 * (Log.log(degreesOfFreedom) + LOG_PI)
        - (half + 0.5) * Log.log1p(t * t / degreesOfFreedom);
  }

  /// The t with `cdf(t) = probability`.
  ///
  /// Domain: [0, 1]; outside NaN. Limits: 0 gives -infinity, 1 gives infinity.
  public double quantile(double probability) {
    if (!(probability > 0 && probability < 1)) {
      return Normal.quantile(probability);
    }
    double t = positiveQuantile(Math.min(probability, 1 - probability));
    return probability > 0.5 ? t : -t;
  }

  /// Newton's steps on the logarithm of the tail, kept inside a bracket.
  private double positiveQuantile(double tail) {
    if (tail == 0.5) {
      return 0;
    }
    double low = 0;
    double high = 1;
    while (tail(high) > tail) {
      low = high;
      high *= 2;
    }
    double t = Math.max(low, Math.min(high, -Normal.quantile(tail)));
    for (int step = 0; step < STEPS_MAX; step++) {
      double at = tail(t);
      if (at > tail) {
        low = t;
      } else {
        high = t;
      }
      double newton = t + at / Exp.exp(logDensity(t)) * Log.ofRatio(at, tail);
      double next = newton > low && newton < high ? newton : 0.5 * (low + high);
      if (Math.abs(next - t) <= CONVERGED * t) {
        return next;
      }
      t = next;
    }
    return t;
  }

  /// Near the middle from the middle, where the other form would cancel.
  private double tail(double t) {
    double square = t * t;
    double sum = degreesOfFreedom + square;
    double half = degreesOfFreedom / 2;
    return t < 1
        ? 0.5 - 0.5 * Beta.regularised(square / sum, 0.5, half)
        : 0.5 * Beta.regularised(degreesOfFreedom / sum, half, 0.5);
  }
}
