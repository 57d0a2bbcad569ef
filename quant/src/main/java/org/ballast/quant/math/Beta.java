package org.ballast.quant.math;

/// Regularised incomplete beta function, and the distributions that it gives.
///
/// Domain: a, b > 0, 0 <= x <= 1; else NaN. Error: 1e-13 relative to the result for a + b up to
/// 100, 2e-11 up to 1e4, measured: what the logarithms of great gammas lose. Limits: a fixed number
/// of terms. Source: the continued fraction of Abramowitz & Stegun 26.5.8, by the modified method
/// of Lentz.
public final class Beta {
  private static final int TERMS_MAX = 20_000;
  private static final double TINY = 1e-300;
  private static final double CONVERGED = 1e-16;

  private Beta() {}

  /// `I_x(a, b)`.
  static double regularised(double x, double a, double b) {
    if (!(a > 0 && b > 0 && x >= 0 && x <= 1)) {
      return Double.NaN;
    }
    if (x == 0 || x == 1) {
      return x;
    }
    return x < (a + 1) / (a + b + 2) ? fraction(x, a, b) : 1 - fraction(1 - x, b, a);
  }

  /// Probability of `successes` or fewer in `trials`, each with the same probability. Limits: 0
  /// below zero successes, 1 from `trials` on.
  public static double binomialCdf(int successes, int trials, double probability) {
    if (successes < 0) {
      return 0;
    }
    return successes >= trials
        ? 1
        : regularised(1 - probability, trials - successes, successes + 1.0);
  }

  private static double fraction(double x, double a, double b) {
    double front =
        Exp.exp(
            a * Log.log(x) + b * Log.log1p(-x) + Gamma.log(a + b) - Gamma.log(a) - Gamma.log(b));
    double c = 1;
    double d = 1 / kept(1 - (a + b) * x / (a + 1));
    double h = d;
    for (int m = 1; m <= TERMS_MAX; m++) {
      double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
      d = 1 / kept(1 + even * d);
      c = kept(1 + even / c);
      h *= d * c;
      double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
      d = 1 / kept(1 + odd * d);
      c = kept(1 + odd / c);
      double step = d * c;
      h *= step;
      if (Math.abs(step - 1) <= CONVERGED) {
        break;
      }
    }
    return front * h / a;
  }

  private static double kept(double value) {
    return Math.abs(value) < TINY ? TINY : value;
  }
}
