package org.ballast.quant.svi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class SsviTest {
  private static final Ssvi SURFACE = new Ssvi(-0.25, new SsviCurvature.PowerLaw(1.1, 0.5));

  @Test
  void slice_againstItsFormula_isEqual() {
    var theta = 0.04;
    var phi = 1.1 / Math.sqrt(theta * (1 + theta));
    for (var k = -1.0; k <= 1.0; k += 0.25) {
      var root = Math.sqrt((phi * k - 0.25) * (phi * k - 0.25) + 1 - 0.0625);
      var expected = theta / 2 * (1 - 0.25 * phi * k + root);
      assertThat(SURFACE.slice(theta).totalVariance(k))
          .as("k=%s", k)
          .isCloseTo(expected, within(1e-15));
    }
  }

  @Test
  void slices_growingTheta_haveNeitherCalendarNorButterflyArbitrage() {
    for (var k = -3.0; k <= 3.0; k += 0.05) {
      var before = 0.0;
      for (var theta = 0.0005; theta < 2; theta *= 1.5) {
        var slice = SURFACE.slice(theta).toRaw();
        assertThat(slice.totalVariance(k)).as("k=%s theta=%s", k, theta).isGreaterThan(before);
        assertThat(slice.durrleman(k)).as("k=%s theta=%s", k, theta).isNotNegative();
        before = slice.totalVariance(k);
      }
    }
  }

  @Test
  void constructor_beyondTheBound_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Ssvi(-0.25, new SsviCurvature.PowerLaw(1.7, 0.5)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Ssvi(1, new SsviCurvature.PowerLaw(0.5, 0.5)));
    assertThatIllegalArgumentException().isThrownBy(() -> SURFACE.slice(0));
  }
}
