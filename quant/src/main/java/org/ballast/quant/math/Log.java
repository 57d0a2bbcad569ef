package org.ballast.quant.math;

/// Natural logarithm built from fixed arithmetic, so that every machine returns the same bits.
///
/// Domain: x >= 0 (log), x >= -1 (log1p); below it NaN. Limits: log(0) = -infinity. Error: at most
/// 0.8 ulp, measured; docs/models/normal-distribution.md.
public final class Log {
  // Method: x = 2^k (1 + f) with 1 + f in [sqrt(1/2), sqrt(2)); with s = f / (2 + f),
  // log(1 + f) = 2 atanh(s) = f - (f^2/2 - s (f^2/2 + z A(z))), z = s^2.
  // A interpolates (2 atanh(s)/s - 2) / z at Chebyshev nodes; it misses the logarithm by 5e-18.
  // A first-order correction carries what the argument lost when it was rounded.
  static final double[] ATANH = {
    0.666666666666667,
    0.399999999998992,
    0.2857142862611452,
    0.22222211112104948,
    0.1818289077802613,
    0.15331666676597175,
    0.146171283998073
  };
  static final long SQRT_HALF_BITS = 0x3fe6a09e667f3bcdL;
  static final double SUBNORMAL_SCALE = 0x1p54;
  static final int SUBNORMAL_SCALE_EXPONENT = 54;

  private static final int MANTISSA_BITS = 52;

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
    double ratio = numerator / denominator;
    if (!(ratio >= Double.MIN_NORMAL && ratio <= Double.MAX_VALUE)) {
      return log(numerator) - log(denominator);
    }
    double remainder = Math.fma(-ratio, denominator, numerator);
    return corrected(ratio, remainder / numerator);
  }

  private static double corrected(double x, double correction) {
    if (!(x > 0 && x <= Double.MAX_VALUE)) {
      return x == 0 ? Double.NEGATIVE_INFINITY : x > 0 ? x : Double.NaN;
    }
    boolean subnormal = x < Double.MIN_NORMAL;
    long bits = Double.doubleToRawLongBits(subnormal ? x * SUBNORMAL_SCALE : x);
    long exponent = (bits - SQRT_HALF_BITS) >> MANTISSA_BITS;
    double f = Double.longBitsToDouble(bits - (exponent << MANTISSA_BITS)) - 1;
    double k = subnormal ? exponent - SUBNORMAL_SCALE_EXPONENT : exponent;
    double s = f / (2 + f);
    double z = s * s;
    double halfSquare = 0.5 * f * f;
    double tail = s * Math.fma(z, Polynomial.evaluate(ATANH, z), halfSquare);
    double low = Math.fma(k, Exp.LN2_LOW, correction);
    return Math.fma(k, Exp.LN2_HIGH, f - (halfSquare - (tail + low)));
  }
}
