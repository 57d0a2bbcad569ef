package org.ballast.quant.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.ballast.quant.math.CounterRandom;
import org.junit.jupiter.api.Test;

final class BlockBootstrapTest {
  private static final int STEPS = 400;
  private static final long SEED = 5;

  @Test
  void interval_ofEqualShares_hasNoWidth() {
    var base = IntStream.range(0, STEPS).mapToDouble(i -> 1 + i % 7).toArray();
    var rival = IntStream.range(0, STEPS).mapToDouble(i -> 0.75 * base[i]).toArray();
    var interval = BlockBootstrap.gainInterval(rival, base);
    assertThat(interval[0]).isCloseTo(0.25, within(1e-12));
    assertThat(interval[1]).isCloseTo(0.25, within(1e-12));
  }

  /// The mean of n independent uniform ratios has a standard error of 0.289/sqrt(n).
  @Test
  void interval_ofIndependentSteps_isTwoStandardErrorsWide() {
    var random = new CounterRandom(SEED, 1);
    var base = IntStream.range(0, STEPS).mapToDouble(i -> 1).toArray();
    var rival = IntStream.range(0, STEPS).mapToDouble(random::uniform).toArray();
    var interval = BlockBootstrap.gainInterval(rival, base);
    var expected = 2 * 1.96 * 0.289 / Math.sqrt(STEPS);
    assertThat(interval[1] - interval[0]).isBetween(0.6 * expected, 1.4 * expected);
  }
}
