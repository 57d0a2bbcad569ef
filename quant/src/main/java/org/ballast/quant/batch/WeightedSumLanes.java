package org.ballast.quant.batch;

import static org.ballast.quant.math.Lanes.load;

import java.util.Arrays;
import org.ballast.quant.math.Lanes;

/// Vector twin of [WeightedSum].
final class WeightedSumLanes {
  // Small enough that the second pass over a block finds it in the first-level cache.
  private static final int BLOCK = 1024;

  private final double[] sums = new double[WeightedSum.ACCUMULATORS];

  double of(double[] values, double[] weights, int startInclusive, int endExclusive) {
    Arrays.fill(sums, 0);
    int wholeEnd = endExclusive - (endExclusive - startInclusive) % WeightedSum.ACCUMULATORS;
    for (int start = startInclusive; start < wholeEnd; start += BLOCK) {
      int end = Math.min(start + BLOCK, wholeEnd);
      for (int first = 0; first < WeightedSum.ACCUMULATORS; first += Lanes.COUNT) {
        add(values, weights, start + first, end, first);
      }
    }
    WeightedSum.add(values, weights, wholeEnd, endExclusive, sums);
    return WeightedSum.total(sums);
  }

  private void add(double[] values, double[] weights, int start, int end, int first) {
    var sum = load(sums, first);
    for (int i = start; i < end; i += WeightedSum.ACCUMULATORS) {
      sum = load(weights, i).fma(load(values, i), sum);
    }
    sum.intoArray(sums, first);
  }
}
