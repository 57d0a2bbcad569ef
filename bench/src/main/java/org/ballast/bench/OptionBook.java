package org.ballast.bench;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.ballast.quant.batch.Black76Batch;

/// Seeded Black-76 options as a crypto venue lists them: a day to a year and a half, vol 20 to 120
/// %, strikes within four standard deviations.
final class OptionBook {
  private static final long SEED = 20261122;
  private static final double STANDARD_DEVIATIONS = 4;

  private OptionBook() {}

  static Black76Batch of(int size) {
    var random = new SplittableRandom(SEED);
    var sign = IntStream.range(0, size).mapToDouble(_ -> random.nextBoolean() ? 1 : -1).toArray();
    var forward = random.doubles(size, 20_000, 120_000).toArray();
    var years = random.doubles(size, 1.0 / 365, 1.5).toArray();
    var vol = random.doubles(size, 0.2, 1.2).toArray();
    var discountFactor = random.doubles(size, 0.9, 1).toArray();
    var strike = new double[size];
    for (int i = 0; i < size; i++) {
      double distance = random.nextDouble(-STANDARD_DEVIATIONS, STANDARD_DEVIATIONS);
      strike[i] = forward[i] * StrictMath.exp(distance * vol[i] * Math.sqrt(years[i]));
    }
    return new Black76Batch(sign, forward, strike, years, vol, discountFactor);
  }
}
