package org.ballast.quant.math;

/// Mills ratio of the standard normal distribution.
///
/// Symbols: R(x) = N(-x) / n(x), g(x) = 1/R(x) - x. Domain: every double. Limits: R overflows to
/// infinity below x = -38. Error: the fit misses R by 1e-17 on [-1, 40] and by 1e-16 beyond; as
/// computed R is within 2.2 ulp (4.5 ulp for x < 0) and a difference within 3e-15 relative where
/// both arguments are above -1, measured; docs/models/normal-distribution.md.
///
/// Source: own weighted minimax fit (Remez) of g by D/P with degree 10 over 11 on [-1, 40].
public final class Mills {
  // One fit of g serves all: R = P / (x P + D), so nothing cancels in the tail, and rounding errors
  // of P cancel there. In t = x + 1 all coefficients are positive, hence Horner's rule keeps every
  // digit from the left end of the fit on. One coefficient is an ulp off, so that N(0) is one half.
  static final double[] GAP_NUMERATOR = {
    1.2875999709391783,
    1.4794222867896403,
    0.9494576156358967,
    0.4178102086572121,
    0.13613008879632107,
    0.03381228146412811,
    0.006435037066402087,
    0.0009242349183274006,
    9.607979124378422e-05,
    6.579484026655299e-06,
    2.294126645080928e-07
  };
  static final double[] GAP_DENOMINATOR = {
    1.0,
    1.6380153931099095,
    1.4236054681952235,
    0.8326583541658034,
    0.35703926589747764,
    0.11654790057593588,
    0.029387918872653396,
    0.0057152018174438084,
    0.0008417729532022776,
    8.995913195443656e-05,
    6.35007136859259e-06,
    2.2941266447640764e-07
  };

  /// Left end of the fit.
  public static final double FIT_MIN = -1;

  // Beyond this R(x) rounds to 1/x, and P would overflow far out.
  static final double TAIL_IS_RECIPROCAL = 1e9;

  private Mills() {}

  /// `R(x) = N(-x) / n(x)`, the upper tail over the density.
  public static double ratio(double x) {
    if (x < FIT_MIN) {
      return Normal.SQRT_TWO_PI * Normal.exponentialOfHalfSquare(x, 1) - ratio(-x);
    }
    if (x > TAIL_IS_RECIPROCAL) {
      return 1 / x;
    }
    double t = x - FIT_MIN;
    double p = Polynomial.evaluate(GAP_DENOMINATOR, t);
    return p / Math.fma(x, p, Polynomial.evaluate(GAP_NUMERATOR, t));
  }

  /// `R(from) - R(from + width)` and both ratios, without cancellation however small the width.
  ///
  /// Domain: width >= 0.
  public static MillsPair pair(double from, double width) {
    double to = from + width;
    if (!(from >= FIT_MIN && to <= TAIL_IS_RECIPROCAL)) {
      double near = ratio(from);
      double far = ratio(to);
      return new MillsPair(near, far, near - far);
    }
    // With P' and D' the divided differences over [from, to], R(from) - R(to) is
    // width (P(from) P(to) + P(from) D' - P' D(from)) over the two denominators of R.
    double t = from - FIT_MIN;
    double p = Polynomial.evaluate(GAP_DENOMINATOR, t);
    double d = Polynomial.evaluate(GAP_NUMERATOR, t);
    double pSlope = Polynomial.dividedDifference(GAP_DENOMINATOR, t, t + width);
    double dSlope = Polynomial.dividedDifference(GAP_NUMERATOR, t, t + width);
    double pTo = Math.fma(width, pSlope, p);
    double q = Math.fma(from, p, d);
    double qTo = Math.fma(to, pTo, Math.fma(width, dSlope, d));
    double inverse = 1 / (q * qTo);
    double slope = Math.fma(p, pTo, Math.fma(p, dSlope, -pSlope * d));
    return new MillsPair(p * qTo * inverse, pTo * q * inverse, width * slope / (q * qTo));
  }
}
