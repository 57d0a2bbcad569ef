package org.ballast.quant.math;

/// Exponential function built from fixed arithmetic, so that every machine returns the same bits.
///
/// Domain: every double; NaN gives NaN. Limits: above 709.78 infinity, below -745.13 zero;
/// subnormal results round gradually. Error: at most 0.9 ulp (exp) and 1.7 ulp (expm1), measured;
/// docs/models/normal-distribution.md.
public final class Exp {
  // Method: x = k ln 2 + r with |r| <= ln(2) / 2, then e^x = 2^k (1 + r + r^2 P(r)).
  // ln 2 is split so that k * LN2_HIGH is exact.
  // P interpolates (e^r - 1 - r) / r^2 at Chebyshev nodes; it misses e^r by 4e-19 relative.
  static final double LN2_HIGH = 0x1.62e42fefp-1;
  static final double LN2_LOW = 7.440617110012397e-11;
  static final double LOG2_E = 1.4426950408889634;
  static final double ROUND_TO_INTEGER = 0x1.8p52;
  static final double ARGUMENT_MAX = 710;
  static final double ARGUMENT_MIN = -746;
  static final double[] REMAINDER = {
    0.5,
    0.1666666666666667,
    0.04166666666666667,
    0.008333333333326112,
    0.001388888888888373,
    0.0001984126987490126,
    2.4801587325605324e-05,
    2.7557255297969643e-06,
    2.755727357010214e-07,
    2.5105259538448494e-08,
    2.0914717341716378e-09
  };

  // Beyond this e^x - 1 rounds to e^x.
  private static final double MINUS_ONE_VANISHES = 40;
  static final int EXPONENT_BIAS = 1023;
  static final int MANTISSA_BITS = 52;

  private Exp() {}

  /// `e^x`.
  public static double exp(double x) {
    return scaled(1, x);
  }

  /// `factor e^x`, rounded once. Domain: factor of the order of one.
  static double scaled(double factor, double x) {
    double bounded = Math.max(ARGUMENT_MIN, Math.min(ARGUMENT_MAX, x));
    double k = binaryExponent(bounded);
    int exponent = (int) k;
    int half = exponent >> 1;
    double power = factor * powerOfTwo(half);
    return Math.fma(power, reducedMinusOne(bounded, k), power) * powerOfTwo(exponent - half);
  }

  /// `e^x - 1`, accurate near x = 0.
  public static double expm1(double x) {
    if (x > MINUS_ONE_VANISHES) {
      return exp(x);
    }
    double bounded = Math.max(-MINUS_ONE_VANISHES, x);
    double k = binaryExponent(bounded);
    double scale = powerOfTwo((int) k);
    return Math.fma(scale, reducedMinusOne(bounded, k), scale - 1);
  }

  private static double binaryExponent(double x) {
    return Math.fma(x, LOG2_E, ROUND_TO_INTEGER) - ROUND_TO_INTEGER;
  }

  private static double reducedMinusOne(double x, double k) {
    double r = Math.fma(-k, LN2_LOW, Math.fma(-k, LN2_HIGH, x));
    return Math.fma(r * r, Polynomial.inPairs(REMAINDER, r), r);
  }

  private static double powerOfTwo(int exponent) {
    return Double.longBitsToDouble((long) (exponent + EXPONENT_BIAS) << MANTISSA_BITS);
  }
}
