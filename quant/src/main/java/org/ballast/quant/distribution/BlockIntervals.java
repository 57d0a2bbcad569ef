package org.ballast.quant.distribution;

import java.util.Arrays;
import org.ballast.quant.math.CounterRandom;

/// Intervals of tail measures over scenarios whose neighbours hang together: the middle of what
/// resampled blocks give.
///
/// Blocks of neighbours are drawn with replacement, round the end to the start, until there are as
/// many scenarios as before. Source: Politis & Romano, "A circular block-resampling procedure for
/// stationary data", in Exploring the Limits of Bootstrap, 1992.
final class BlockIntervals {
  private static final long PURPOSE = 1;

  private BlockIntervals() {}

  static TailIntervals of(
      double[] fallingLosses,
      double[] masses,
      int[] worstFirst,
      Sampling.Blocks blocks,
      double confidence,
      double level) {
    int size = masses.length;
    var rankOf = new int[size];
    for (int rank = 0; rank < size; rank++) {
      rankOf[worstFirst[rank]] = rank;
    }
    var random = new CounterRandom(blocks.seed(), PURPOSE);
    var valuesAtRisk = new double[blocks.resamples()];
    var shortfalls = new double[blocks.resamples()];
    int count = (size + blocks.length() - 1) / blocks.length();
    var drawn = new double[size];
    long draw = 0;
    for (int resample = 0; resample < blocks.resamples(); resample++) {
      Arrays.fill(drawn, 0);
      for (int block = 0; block < count; block++) {
        int start = (int) (random.uniform(draw++) * size);
        for (int i = 0; i < Math.min(blocks.length(), size - block * blocks.length()); i++) {
          int rank = rankOf[(start + i) % size];
          drawn[rank] += masses[rank];
        }
      }
      var measure = TailMeasure.of(fallingLosses, drawn, confidence);
      valuesAtRisk[resample] = measure.valueAtRisk();
      shortfalls[resample] = measure.expectedShortfall();
    }
    var measure = TailMeasure.of(fallingLosses, masses, confidence);
    return new TailIntervals(
        middle(valuesAtRisk, measure.valueAtRisk(), level),
        middle(shortfalls, measure.expectedShortfall(), level));
  }

  private static Estimate middle(double[] resampled, double value, double level) {
    Arrays.sort(resampled);
    int out = (int) ((1 - level) / 2 * resampled.length);
    return new Estimate(
        value,
        Math.min(value, resampled[out]),
        Math.max(value, resampled[resampled.length - 1 - out]),
        level);
  }
}
