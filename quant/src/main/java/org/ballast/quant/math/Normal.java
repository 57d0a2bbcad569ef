package org.ballast.quant.math;

/// Standard normal distribution, accurate relative to the result in both tails.
///
/// Symbols: n(x) density, N(x) distribution function. Domain: every double; NaN gives NaN. Limits:
/// the density underflows to zero beyond |x| = 38.6. Error: at most 2.5 ulp (density) and 4 ulp
/// (cdf, either tail), measured; docs/models/normal-distribution.md.
public final class Normal {
  static final double SQRT_TWO_PI = 2.5066282746310007;
  static final double INVERSE_SQRT_TWO_PI = 0.3989422804014327;

  // exp(-x^2 / 2) is zero beyond; the bound keeps x^2 finite.
  private static final double ARGUMENT_MAX = 40;

  // Abramowitz & Stegun 26.2.23: within 4.5e-4 of the quantile, enough for two cubic steps.
  private static final double[] QUANTILE_NUMERATOR = {2.515517, 0.802853, 0.010328};
  private static final double[] QUANTILE_DENOMINATOR = {1, 1.432788, 0.189269, 0.001308};
  private static final int QUANTILE_STEPS = 2;

  private Normal() {}

  /// `n(x) = exp(-x^2 / 2) / sqrt(2 pi)`.
  public static double density(double x) {
    return INVERSE_SQRT_TWO_PI * exponentialOfHalfSquare(Math.min(Math.abs(x), ARGUMENT_MAX), -1);
  }

  /// `n(x)` of an x that is itself rounded, which moves it by x^2 ulp: no more accurate than that.
  ///
  /// Error: 1.3 max(1, x^2 / 2) ulp, measured.
  public static double densityOfRounded(double x) {
    double bounded = Math.min(Math.abs(x), ARGUMENT_MAX);
    return Exp.scaled(INVERSE_SQRT_TWO_PI, -0.5 * (bounded * bounded));
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

  /// The x with `N(x) = probability`.
  ///
  /// Domain: [0, 1]; outside NaN. Limits: 0 gives -infinity, 1 gives infinity.
  public static double quantile(double probability) {
    if (!(probability > 0 && probability < 1)) {
      return probability == 0
          ? Double.NEGATIVE_INFINITY
          : probability == 1 ? Double.POSITIVE_INFINITY : Double.NaN;
    }
    double tail = Math.min(probability, 1 - probability);
    double root = Math.sqrt(-2 * Log.log(tail));
    double x =
        Polynomial.evaluate(QUANTILE_NUMERATOR, root)
                / Polynomial.evaluate(QUANTILE_DENOMINATOR, root)
            - root;
    for (int step = 0; step < QUANTILE_STEPS; step++) {
      double density = density(x);
      double newton = (cdf(x, density) - tail) / density;
      x -= newton / Math.fma(0.5 * x, newton, 1);
    }
    return probability > 0.5 ? -x : x;
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
