package org.ballast.quant.pricing;

import org.ballast.quant.math.Log;
import org.ballast.quant.math.Mills;

/// One step of fifth order from a guess of the total standard deviation to its exact value.
///
/// Symbols: as in [TotalSdGuess], a = x/s - s/2, R = Mills ratio, D = R(a) - R(a + s), so that y =
/// n(a) D and dy/ds = n(a). Error: 0.04 times the fifth power of the relative error of the guess,
/// hence below rounding where that is at most 1e-3; docs/models/implied-volatility.md.
final class TotalSdStep {
  // Householder's method of order five for delta(s) = ln y(s) - ln value, which needs no
  // exponential: delta' = 1/D, and ln delta' has the derivative p = h - 1/D with
  // h = y''/y' = (z^2 - s^2/4)/s. In units of the Newton step v = -delta D all of it is polynomial:
  // pi_k = p^(k-1) v^k (derivatives of p), bell_k = delta^(k+1) v^k / delta' (their complete Bell
  // polynomials), r_k = coefficients of the series of 1/delta at s. The step is v r_3/r_4; n = v/s.

  /// A longer step, relative to s, says that the guess was too poor for one step.
  static final double STEP_MAX = 1e-3;

  /// Far beyond the centre of every value in the domain of the guess.
  static final double CENTRE_MAX = 40;

  private TotalSdStep() {}

  /// NaN where one step from `s` does not end at the exact value.
  static double improve(double x, double value, double s) {
    double centre = x / s;
    double a = Math.fma(-0.5, s, centre);
    if (!(s > 0 && a >= Mills.FIT_MIN && centre <= CENTRE_MAX)) {
      return Double.NaN;
    }
    double difference = Mills.pair(a, s).difference();
    double logRatio = Log.ofRatio(difference, TotalSdGuess.SQRT_TWO_PI * value);
    return step(s, centre, a, difference, logRatio);
  }

  private static double step(
      double s, double centre, double a, double difference, double logRatio) {
    double delta = Math.fma(-0.5 * a, a, logRatio);
    double newton = -delta * difference;
    double n = newton / s;
    double square = centre * centre;
    double quarter = 0.25 * s * s;
    double pi1 = Math.fma(square - quarter, n, delta);
    double pi2 = Math.fma(Math.fma(-3.0, square, -quarter) * n, n, delta * pi1);
    double bell2 = Math.fma(pi1, pi1, pi2);
    double pi3 = Math.fma(12 * square * n * n, n, delta * bell2);
    double bell3 = Math.fma(pi1, bell2, Math.fma(2 * pi2, pi1, pi3));
    double a2 = pi1 * (1.0 / 2);
    double a3 = bell2 * (1.0 / 6);
    double a4 = bell3 * (1.0 / 24);
    double r2 = 1 + a2;
    double r3 = r2 + a2 + a3;
    double r4 = Math.fma(a2, r2, r3) + (a3 + a4);
    double improved = Math.fma(newton, r3 / r4, s);
    return Math.abs(n) <= STEP_MAX ? improved : Double.NaN;
  }
}
