package org.ballast.quant.math;

/// Polynomial by Horner's rule in fused multiply-adds.
///
/// Shape: coefficients in ascending powers. The order of operations is fixed, so a vector twin that
/// walks the same coefficients returns the same bits.
public final class Polynomial {
  private Polynomial() {}

  public static double evaluate(double[] coefficients, double x) {
    double sum = coefficients[coefficients.length - 1];
    for (int power = coefficients.length - 2; power >= 0; power--) {
      sum = Math.fma(sum, x, coefficients[power]);
    }
    return sum;
  }

  /// `(value(y) - value(x)) / (y - x)`, which for positive coefficients and arguments never
  /// cancels.
  static double dividedDifference(double[] coefficients, double x, double y) {
    double value = coefficients[coefficients.length - 1];
    double slope = value;
    for (int power = coefficients.length - 2; power > 0; power--) {
      value = Math.fma(value, x, coefficients[power]);
      slope = Math.fma(slope, y, value);
    }
    return slope;
  }
}
