package org.ballast.quant.math;

/// Polynomials in fused multiply-adds.
///
/// Shape: at least two coefficients in ascending powers. The order of operations is fixed, so a
/// vector twin that walks the same coefficients returns the same bits.
public final class Polynomial {
  static final int EVEN = 0;
  static final int ODD = 1;

  private Polynomial() {}

  /// The value by Horner's rule, even and odd powers apart: two chains of half the length keep a
  /// processor busier than one.
  public static double evaluate(double[] coefficients, double x) {
    double square = x * x;
    return Math.fma(chain(coefficients, ODD, square), x, chain(coefficients, EVEN, square));
  }

  /// The value sooner, for one multiplication more: terms in pairs, and Horner's rule in x^4 over
  /// every other pair.
  ///
  /// Shape: at least three coefficients.
  static double inPairs(double[] coefficients, double x) {
    double square = x * x;
    double fourth = square * square;
    return Math.fma(
        pairs(coefficients, ODD, x, fourth), square, pairs(coefficients, EVEN, x, fourth));
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

  /// Index of the last pair of coefficients, or of the one that is left over.
  static int lastPair(double[] coefficients) {
    return (coefficients.length - 1) / 2;
  }

  private static double pairs(double[] coefficients, int first, double x, double fourth) {
    int last = lastPair(coefficients);
    int pair = last - ((last - first) & 1);
    double sum = pair(coefficients, pair, x);
    for (pair -= 2; pair >= first; pair -= 2) {
      sum = Math.fma(sum, fourth, pair(coefficients, pair, x));
    }
    return sum;
  }

  private static double pair(double[] coefficients, int pair, double x) {
    int low = 2 * pair;
    return low + 1 < coefficients.length
        ? Math.fma(coefficients[low + 1], x, coefficients[low])
        : coefficients[low];
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
