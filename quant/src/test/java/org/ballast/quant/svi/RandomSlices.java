package org.ballast.quant.svi;

import java.util.SplittableRandom;
import java.util.stream.Stream;

/// Slices of many shapes, some free of arbitrage and some not, equal for equal seeds.
final class RandomSlices {
  private RandomSlices() {}

  static Stream<SviSlice> of(long seed, int count) {
    var random = new SplittableRandom(seed);
    return Stream.generate(() -> slice(random)).limit(count);
  }

  private static SviSlice slice(SplittableRandom random) {
    var b = random.nextDouble(0.01, 1.2);
    var rho = random.nextDouble(-0.95, 0.95);
    var s = random.nextDouble(0.02, 0.8);
    var least = random.nextDouble(0.001, 0.2);
    return new SviSlice(
        least - b * s * Math.sqrt(1 - rho * rho), b, rho, random.nextDouble(-0.4, 0.4), s);
  }
}
