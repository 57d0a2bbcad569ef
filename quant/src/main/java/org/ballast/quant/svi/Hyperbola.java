package org.ballast.quant.svi;

/// The coordinate t > 0 in which a raw slice is rational: with k = m + s (t - 1/t)/2 the root
/// sqrt((k - m)^2 + s^2) is s (t + 1/t)/2. The far left is t = 0, the middle t = 1.
///
/// Polynomials in t are arrays in ascending powers.
record Hyperbola(double m, double s) {
  static Hyperbola of(SviSlice slice) {
    return new Hyperbola(slice.m(), slice.s());
  }

  double logMoneyness(double t) {
    if (t == 0) {
      return Double.NEGATIVE_INFINITY;
    }
    return m + s * (t - 1 / t) / 2;
  }

  /// 2 t k as a polynomial.
  double[] logMoneyness() {
    return new double[] {-s, 2 * m, s};
  }

  static double[] product(double[] left, double[] right) {
    var product = new double[left.length + right.length - 1];
    for (var i = 0; i < left.length; i++) {
      for (var j = 0; j < right.length; j++) {
        product[i + j] += left[i] * right[j];
      }
    }
    return product;
  }

  /// `left + factor t^shift right`. Shape: as long as `left`, which must be the longer.
  static double[] sum(double[] left, double factor, int shift, double[] right) {
    var sum = left.clone();
    for (var i = 0; i < right.length; i++) {
      sum[i + shift] += factor * right[i];
    }
    return sum;
  }
}
