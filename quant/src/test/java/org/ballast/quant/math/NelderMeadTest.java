package org.ballast.quant.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class NelderMeadTest {
  @Test
  void minimise_rosenbrock_findsItsValley() {
    var found =
        NelderMead.minimise(
            (x, y) -> 100 * (y - x * x) * (y - x * x) + (1 - x) * (1 - x), -1.2, 1, 0.3, 0.3, 300);
    assertThat(found[0]).isCloseTo(1, within(1e-6));
    assertThat(found[1]).isCloseTo(1, within(1e-6));
    assertThat(found[2]).isCloseTo(0, within(1e-12));
  }

  @Test
  void minimise_noIterations_returnsTheBestStart() {
    var found = NelderMead.minimise((x, y) -> x + y, 1, 1, -0.5, 0.5, 0);
    assertThat(found).containsExactly(0.5, 1, 1.5);
  }
}
