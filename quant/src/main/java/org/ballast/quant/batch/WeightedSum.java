package org.ballast.quant.batch;

/// Sum of products in eight accumulators: the k-th product goes into accumulator k mod 8.
///
/// The order of additions is thus fixed, whatever the width of the machine's vectors.
final class WeightedSum {
  static final int ACCUMULATORS = 8;

  private WeightedSum() {}

  static double of(double[] values, double[] weights, int startInclusive, int endExclusive) {
    var sums = new double[ACCUMULATORS];
    add(values, weights, startInclusive, endExclusive, sums);
    return total(sums);
  }

  /// Adds products to the accumulators, beginning with the first.
  static void add(double[] values, double[] weights, int start, int end, double[] sums) {
    for (int i = start; i < end; i++) {
      int accumulator = (i - start) % ACCUMULATORS;
      sums[accumulator] = Math.fma(weights[i], values[i], sums[accumulator]);
    }
  }

  static double total(double[] sums) {
    double even = (sums[0] + sums[4]) + (sums[2] + sums[6]);
    double odd = (sums[1] + sums[5]) + (sums[3] + sums[7]);
    return even + odd;
  }
}
