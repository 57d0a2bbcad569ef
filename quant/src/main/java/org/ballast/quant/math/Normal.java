package org.ballast.quant.math;

/// Standard normal distribution, accurate relative to the result in both tails. Symbols: n(x)
/// density, N(x) distribution function. Domain: every double; NaN gives NaN. Limits: the density
/// underflows to zero beyond |x| = 38.6. Error: see docs/models/normal-distribution.md.
public final class Normal {
  static final double SQRT_TWO_PI = 2.5066282746310007;
  static final double INVERSE_SQRT_TWO_PI = 0.3989422804014327;

  // exp(-x^2 / 2) is zero beyond; the bound keeps x^2 finite.
  private static final double ARGUMENT_MAX = 40;

  private Normal() {}

  /// `n(x) = exp(-x^2 / 2) / sqrt(2 pi)`.
  public static double density(double x) {
    return INVERSE_SQRT_TWO_PI * exponentialOfHalfSquare(Math.min(Math.abs(x), ARGUMENT_MAX), -1);
  }

  /// `N(x)`, the probability of a value below x.
  public static double cdf(double x) {
    return cdf(x, density(x));
  }

  /// `N(x)` for callers that already hold `n(x)`.
  public static double cdf(double x, double densityAtX) {
    double tail = densityAtX * Mills.ratio(Math.abs(x));
    return x > 0 ? 1 - tail : tail;
  }

  /// `N(-x)`, the probability of a value above x.
  public static double upperTail(double x) {
    return cdf(-x);
  }

  /// `exp(sign * x^2 / 2)` with the rounding error of the square carried into the result.
  static double exponentialOfHalfSquare(double x, int sign) {
    double square = x * x;
    double lost = Math.fma(x, x, -square);
    double exponential = Exp.exp(sign * 0.5 * square);
    return exponential == Double.POSITIVE_INFINITY
        ? exponential
        : Math.fma(exponential, sign * 0.5 * lost, exponential);
  }
}
