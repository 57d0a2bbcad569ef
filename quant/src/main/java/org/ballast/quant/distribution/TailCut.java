package org.ballast.quant.distribution;

import java.util.Arrays;

/// Takes scenarios out of a sorted distribution. Shape: all by rank, the worst first; `worstFirst`
/// gives the scenario of a rank.
record TailCut(double[] fallingLosses, double[] masses, int[] worstFirst) {
  TailWeights tail(double confidence) {
    var measure = TailMeasure.of(fallingLosses, masses, confidence);
    int first = measure.rank();
    while (first > 0 && fallingLosses[first - 1] == measure.valueAtRisk()) {
      first--;
    }
    int end = measure.rank() + 1;
    while (end < masses.length && fallingLosses[end] == measure.valueAtRisk()) {
      end++;
    }
    double above = sum(0, first);
    double tied = sum(first, end);
    double left = sum(first, measure.rank()) + measure.share();
    var weights = Arrays.copyOf(masses, left > 0 ? end : first);
    for (int rank = first; rank < weights.length; rank++) {
      weights[rank] *= left / tied;
    }
    double total = above + left;
    for (int rank = 0; rank < weights.length; rank++) {
      weights[rank] /= total;
    }
    return new TailWeights(Arrays.copyOf(worstFirst, weights.length), weights);
  }

  TailWeights neighbours(double confidence) {
    int rank = TailMeasure.of(fallingLosses, masses, confidence).rank();
    int reach = Math.max(1, (int) (Math.sqrt(masses.length) / 2));
    int kept = Math.min(reach, Math.min(rank, masses.length - 1 - rank));
    var weights = new double[2 * kept + 1];
    Arrays.fill(weights, 1.0 / weights.length);
    return new TailWeights(Arrays.copyOfRange(worstFirst, rank - kept, rank + kept + 1), weights);
  }

  private double sum(int fromRank, int endRank) {
    double sum = 0;
    for (int rank = fromRank; rank < endRank; rank++) {
      sum += masses[rank];
    }
    return sum;
  }
}
