package org.ballast.quant.agreement;

import java.util.Arrays;

/// Numbers collected one by one, asked for their middle and their largest. A NaN, a difference that
/// does not exist, counts as infinite: nothing is left out.
final class Sample {
  private double[] values = new double[64];
  private int size;

  void add(double value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, 2 * size);
    }
    values[size++] = Double.isNaN(value) ? Double.POSITIVE_INFINITY : value;
  }

  int size() {
    return size;
  }

  /// Mean of the two middle values where their number is even. Limits: 0 of nothing.
  double median() {
    if (size == 0) {
      return 0;
    }
    var sorted = Arrays.copyOf(values, size);
    Arrays.sort(sorted);
    return (sorted[(size - 1) / 2] + sorted[size / 2]) / 2;
  }

  /// Limits: 0 of nothing.
  double max() {
    return Arrays.stream(values, 0, size).max().orElse(0);
  }
}
