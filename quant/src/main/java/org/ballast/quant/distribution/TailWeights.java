package org.ballast.quant.distribution;

/// The scenarios of a tail and the weight of each in its mean.
///
/// Shape: `scenarios` from the worst on; `weights` add up to 1. Scenarios that lose exactly the
/// value at risk share what probability is left of the tail in proportion to their own.
public record TailWeights(int[] scenarios, double[] weights) {
  public TailWeights {
    scenarios = scenarios.clone();
    weights = weights.clone();
  }

  /// Weighted mean of a column that follows `scenarios`.
  public double mean(double[] column) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * column[i];
    }
    return sum;
  }
}
