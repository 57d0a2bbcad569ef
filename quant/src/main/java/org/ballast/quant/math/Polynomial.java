package org.ballast.quant.math;

/// Polynomial by Horner's rule in fused multiply-adds, even and odd powers apart.
///
/// Shape: at least two coefficients in ascending powers. Two chains of half the length keep a
/// processor busier than one. The order of operations is fixed, so a vector twin that walks the
/// same coefficients returns the same bits.
public final class Polynomial {
  static final int EVEN = 0;
  static final int ODD = 1;

  private Polynomial() {}

  public static double evaluate(double[] coefficients, double x) {
    double square = x * x;
    return Math.fma(chain(coefficients, ODD, square), x, chain(coefficients, EVEN, square));
  }

  /// `(value(y) - value(x)) / (y - x)`, which for positive coefficients and arguments never
  /// cancels.
  static double dividedDifference(double[] coefficients, double x, double y) {
    double square = x * x;
    double even = chainDifference(coefficients, EVEN, square, y * y);
    double odd = chainDifference(coefficients, ODD, square, y * y);
    return Math.fma(x + y, Math.fma(odd, y, even), chain(coefficients, ODD, square));
  }

  /// Index of the last coefficient whose power is even or odd as `first` is.
  static int last(double[] coefficients, int first) {
    int last = coefficients.length - 1;
    return last - ((last - first) & 1);
  }

  private static double chain(double[] coefficients, int first, double square) {
    int last = last(coefficients, first);
    double sum = coefficients[last];
    for (int power = last - 2; power >= first; power -= 2) {
      sum = Math.fma(sum, square, coefficients[power]);
    }
    return sum;
  }

  private static double chainDifference(double[] coefficients, int first, double x, double y) {
    int last = last(coefficients, first);
    double sum = coefficients[last];
    double slope = sum;
    for (int power = last - 2; power > first; power -= 2) {
      sum = Math.fma(sum, x, coefficients[power]);
      slope = Math.fma(slope, y, sum);
    }
    return slope;
  }
}
