package org.ballast.quant.math;

/// Natural logarithm built from fixed arithmetic, so that every machine returns the same bits.
///
/// Domain: x >= 0 (log), x >= -1 (log1p); below it NaN. Limits: log(0) = -infinity. Error: at most
/// 1.9 ulp, measured; docs/models/normal-distribution.md.
public final class Log {
  // Method: n/d = 2^k m with m near 1; then ln(n/d) = k ln 2 + 2 atanh(s) with the one quotient
  // s = (n - 2^k d) / (n + 2^k d), of which the difference is exact. k comes from the difference of
  // the bit patterns, which err by less than 0.09 as binary logarithms, so |s| < 0.201.
  // A interpolates (2 atanh(s)/s - 2) / z, z = s^2, at Chebyshev nodes; it misses the logarithm by
  // 1e-18.
  static final double[] ATANH = {
    0.6666666666666666,
    0.4000000000000868,
    0.2857142856694717,
    0.22222223102746047,
    0.18181733384684604,
    0.15389036159967623,
    0.13206418237199294,
    0.13634136401422203
  };
  static final long ONE_AND_A_HALF_BITS = 0x3ff8L << 48;
  static final long EXPONENT_MASK = 0x7ffL << Exp.MANTISSA_BITS;

  // Between these bounds no scaled argument leaves the normal numbers.
  static final double FAST_MIN = 0x1p-500;
  static final double FAST_MAX = 0x1p500;

  private static final int RESCALE_EXPONENT = 576;
  private static final double RESCALE = 0x1p576;

  private Log() {}

  /// `ln(x)`.
  public static double log(double x) {
    return corrected(x, 0);
  }

  /// `ln(1 + x)`, accurate near x = 0.
  public static double log1p(double x) {
    if (x == Double.POSITIVE_INFINITY) {
      return x;
    }
    double sum = 1 + x;
    double part = sum - 1;
    double lost = (1 - (sum - part)) + (x - part);
    return sum > 0 ? corrected(sum, lost / sum) : corrected(sum, 0);
  }

  /// `ln(numerator / denominator)`, accurate where the two are nearly equal.
  ///
  /// Domain: both positive and finite.
  public static double ofRatio(double numerator, double denominator) {
    if (isFast(numerator) && isFast(denominator)) {
      return ofFastRatio(numerator, denominator, 0, 0);
    }
    double scale = denominator < 1 ? RESCALE : 1 / RESCALE;
    double scaledNumerator = numerator * scale;
    double scaledDenominator = denominator * scale;
    return isFast(scaledNumerator) && isFast(scaledDenominator)
        ? ofFastRatio(scaledNumerator, scaledDenominator, 0, 0)
        : log(numerator) - log(denominator);
  }

  private static double corrected(double x, double correction) {
    if (isFast(x)) {
      return ofFastRatio(x, 1, 0, correction);
    }
    if (!(x > 0 && x <= Double.MAX_VALUE)) {
      return x == 0 ? Double.NEGATIVE_INFINITY : x > 0 ? x : Double.NaN;
    }
    return x < 1
        ? ofFastRatio(x * RESCALE, 1, -RESCALE_EXPONENT, correction)
        : ofFastRatio(x / RESCALE, 1, RESCALE_EXPONENT, correction);
  }

  private static boolean isFast(double x) {
    return x >= FAST_MIN && x <= FAST_MAX;
  }

  /// `ln(n / d) + shift ln 2 + correction`.
  private static double ofFastRatio(double n, double d, int shift, double correction) {
    long exponent =
        Double.doubleToRawLongBits(n) - Double.doubleToRawLongBits(d) + ONE_AND_A_HALF_BITS;
    double k = (exponent >>> Exp.MANTISSA_BITS) - Exp.EXPONENT_BIAS + shift;
    double scaled = d * Double.longBitsToDouble(exponent & EXPONENT_MASK);
    double s = (n - scaled) / (n + scaled);
    double z = s * s;
    double low = Math.fma(k, Exp.LN2_LOW, correction);
    double tail = Math.fma(s * z, Polynomial.evaluate(ATANH, z), low);
    return Math.fma(k, Exp.LN2_HIGH, (s + s) + tail);
  }
}
