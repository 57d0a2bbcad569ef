package org.ballast.quant.distribution;

import java.util.Arrays;
import org.ballast.quant.math.CounterRandom;
import org.ballast.quant.math.Normal;
import org.ballast.quant.math.StudentT;

/// Intervals of tail measures over scenarios whose neighbours hang together: the middle of what
/// resampled blocks give, widened on either side as Student's t is wider than the normal with one
/// degree less than there are stretches of the tail that share nothing.
///
/// Blocks of neighbours are drawn with replacement, round the end to the start, until there are as
/// many scenarios as before. Where the tail has fewer stretches than
/// [IndependentIntervals#TAIL_MIN] nothing is resampled, since no draw holds a loss greater than
/// those that happened. Source: Politis & Romano, "A circular block-resampling procedure for
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
    double independent = size * Sampling.WINDOWS_PER_BLOCK / (double) blocks.length();
    double stretches = (1 - confidence) * independent;
    if (stretches < IndependentIntervals.TAIL_MIN) {
      return IndependentIntervals.ofFew(fallingLosses, masses, independent, confidence, level);
    }
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
    double half = 0.5 + level / 2;
    double widening = new StudentT(stretches - 1).quantile(half) / Normal.quantile(half);
    return new TailIntervals(
        middle(valuesAtRisk, measure.valueAtRisk(), level, widening),
        middle(shortfalls, measure.expectedShortfall(), level, widening));
  }

  private static Estimate middle(double[] resampled, double value, double level, double widening) {
    Arrays.sort(resampled);
    int out = (int) ((1 - level) / 2 * resampled.length);
    double below = Math.max(0, value - resampled[out]);
    double above = Math.max(0, resampled[resampled.length - 1 - out] - value);
    return new Estimate(value, value - widening * below, value + widening * above, level);
  }
}
