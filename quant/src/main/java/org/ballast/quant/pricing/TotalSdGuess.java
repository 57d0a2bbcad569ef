package org.ballast.quant.pricing;

import org.ballast.quant.math.Log;
import org.ballast.quant.math.Polynomial;

/// First guess of the total standard deviation of an out-of-the-money value, within 6e-4 of it.
///
/// Symbols: y = value over the smaller of forward and strike, x = |ln(F/K)|, s = vol sqrt(years), z
/// = x/s, u = x e^{x/2} / (sqrt(2 pi) y), q = ln(1 + u). Domain: 2^-256 <= y < 1, s <= 2.3, x <=
/// 5.5; elsewhere the guess is poor or NaN.
///
/// Source: own fits; docs/models/implied-volatility.md.
final class TotalSdGuess {
  // With Bachelier's formula y would be s psi(z), and u a function of z alone. q is near z at the
  // money and near z^2/2 far from it, so that one rational function gives (z/q)^2 in both. The
  // lognormal correction is a power series in e, which is near s^2/24 at the money and
  // s^2/(8 z^2) far from it; its coefficients are polynomials in t = 1/(1 + c q).
  static final double[] SQUARE_NUMERATOR = {1, 0.28549420, 0.045544108, 0.0022045988};
  static final double[] SQUARE_DENOMINATOR = {1, 1.78361817, 0.25294610, 0.032373981, 0.0011079624};
  static final double[] POWER_NUMERATOR = {1, 0.027093318};
  static final double[] POWER_DENOMINATOR = {24, 7.35005784, 0.69635320};
  static final double[] MIXTURE_DENOMINATOR = {1, 2.56642392};
  static final double[] SECOND = {2.00853957, 3.95705628, -2.70273925};
  static final double[] THIRD = {22.1177429, -59.2620002, 16.8069744};
  static final double[] FOURTH = {-25.7516268, 185.272169};

  /// Below this ln(1 + u) loses digits, and u - u^2/2 serves.
  static final double SMALL_RATIO = 1e-4;

  /// Added to |ln(F/K)| so that nothing divides by zero; it changes no other logarithm, and s is so
  /// large that z stays negligible.
  static final double LOG_RATIO_SHIFT = 1e-90;

  static final double SQRT_TWO_PI = 2.5066282746310007;

  private TotalSdGuess() {}

  /// `ratio` is e^x.
  static double of(double x, double value, double ratio) {
    double u = x * Math.sqrt(ratio) / (SQRT_TWO_PI * value);
    double q = u < SMALL_RATIO ? Math.fma(-0.5 * u, u, u) : Log.log(1 + u);
    double bachelier = bachelier(x, q);
    double tDenominator = Polynomial.evaluate(MIXTURE_DENOMINATOR, q);
    double eDenominator = Polynomial.evaluate(POWER_DENOMINATOR, q);
    double inverse = 1 / (tDenominator * eDenominator);
    double t = eDenominator * inverse;
    double share = Polynomial.evaluate(POWER_NUMERATOR, q) * (tDenominator * inverse);
    return corrected(bachelier, bachelier * bachelier * share, t);
  }

  /// Total standard deviation that Bachelier's formula gives.
  private static double bachelier(double x, double q) {
    double numerator = Polynomial.evaluate(SQUARE_NUMERATOR, q);
    double denominator = Polynomial.evaluate(SQUARE_DENOMINATOR, q);
    return x * Math.sqrt(denominator / (numerator * q * q));
  }

  private static double corrected(double bachelier, double e, double t) {
    double second = Polynomial.evaluate(SECOND, t);
    double third = Polynomial.evaluate(THIRD, t);
    double fourth = Polynomial.evaluate(FOURTH, t);
    double series = Math.fma(Math.fma(Math.fma(fourth, e, third), e, second), e, 1);
    return Math.fma(bachelier * e, series, bachelier);
  }
}
