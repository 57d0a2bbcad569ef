package org.ballast.quant.math;

/// Logarithm of the gamma function.
///
/// Domain: x > 0; else NaN. Error: 3e-15, or 1e-15 relative where the result is large, measured.
/// Source: Stirling's series with seven terms, from x = 10 on; below by the recurrence.
public final class Gamma {
  private static final double STIRLING_FROM = 10;
  private static final double HALF_LOG_TWO_PI = 0.9189385332046727;

  /// Bernoulli numbers B(2n) / (2n (2n - 1)).
  private static final double[] STIRLING = {
    1 / 12.0, -1 / 360.0, 1 / 1260.0, -1 / 1680.0, 1 / 1188.0, -691 / 360360.0, 1 / 156.0
  };

  private Gamma() {}

  /// `ln Gamma(x)`.
  public static double log(double x) {
    if (!(x > 0)) {
      return Double.NaN;
    }
    double product = 1;
    double shifted = x;
    while (shifted < STIRLING_FROM) {
      product *= shifted;
      shifted++;
    }
    double inverse = 1 / shifted;
    double series = Polynomial.evaluate(STIRLING, inverse * inverse) * inverse;
    return (shifted - 0.5) * Log.log(shifted)
        - shifted
        + HALF_LOG_TWO_PI
        + series
        - Log.log(product);
  }
}
