package org.ballast.quant.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class CounterRandomTest {
  private static final int DRAWS = 100_000;

  @Test
  void bits_sameKey_areTheSame() {
    assertThat(new CounterRandom(42, 1).bits(7)).isEqualTo(new CounterRandom(42, 1).bits(7));
    assertThat(new CounterRandom(42, 1).bits(7)).isNotEqualTo(new CounterRandom(43, 1).bits(7));
    assertThat(new CounterRandom(42, 1).bits(7)).isNotEqualTo(new CounterRandom(42, 2).bits(7));
    assertThat(new CounterRandom(42, 1).bits(7)).isNotEqualTo(new CounterRandom(42, 1).bits(8));
  }

  @Test
  void uniform_manyDraws_hasMomentsOfTheUniform() {
    var random = new CounterRandom(1, 0);
    var sum = 0.0;
    var squares = 0.0;
    var lagged = 0.0;
    for (var i = 0; i < DRAWS; i++) {
      var draw = random.uniform(i);
      assertThat(draw).isBetween(0.0, Math.nextDown(1.0));
      sum += draw;
      squares += draw * draw;
      lagged += (draw - 0.5) * (random.uniform(i + 1) - 0.5);
    }
    // Four standard errors of each mean.
    assertThat(sum / DRAWS).isCloseTo(0.5, within(4 * 0.289 / Math.sqrt(DRAWS)));
    assertThat(squares / DRAWS).isCloseTo(1.0 / 3, within(4 * 0.298 / Math.sqrt(DRAWS)));
    assertThat(lagged / DRAWS).isCloseTo(0, within(4 * 0.0834 / Math.sqrt(DRAWS)));
  }

  /// Added to a uniform of 53 bits, half a step rounds to 1 at its upper end.
  @Test
  void openUniform_anyDraw_isAnOddMultipleInside() {
    var random = new CounterRandom(1, 0);
    for (var i = 0; i < DRAWS; i++) {
      var draw = random.openUniform(i);
      assertThat(draw).as("i=%s", i).isBetween(0x1p-53, 1 - 0x1p-53);
      assertThat((long) (draw * 0x1p53) & 1).as("i=%s", i).isEqualTo(1);
      assertThat(Math.abs(draw - random.uniform(i))).as("i=%s", i).isLessThanOrEqualTo(0x1p-53);
    }
  }

  @Test
  void between_bounds_areKept() {
    var random = new CounterRandom(5, 3);
    for (var i = 0; i < 1_000; i++) {
      assertThat(random.between(-2, 3, i)).as("i=%s", i).isBetween(-2.0, 3.0);
    }
  }
}
