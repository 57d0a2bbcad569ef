package org.ballast.quant.tail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.ballast.quant.surface.ChainFeatures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DefaultModelTest {
  /// Variance of the diffusion stays where it is, and jumps add the rest.
  @ParameterizedTest
  @ValueSource(doubles = {0.2, 0.5, 1.3})
  void of_level_isTheVarianceExpectedOverThirtyDays(double vol) {
    var model = DefaultModel.of(vol);
    var diffusion = model.diffusion();
    var mean =
        diffusion.longRunVariance()
            + model.jumpIntensity() * model.jumpVarianceMean() / diffusion.meanReversion();
    var jumps =
        model.jumpIntensity()
            * (model.jumpLogMean() * model.jumpLogMean() + model.jumpLogSd() * model.jumpLogSd());

    assertThat(mean).isCloseTo(diffusion.variance(), within(1e-15));
    assertThat(diffusion.variance() + jumps).isCloseTo(vol * vol, within(1e-12));
    assertThat(ChainFeatures.YEARS).isCloseTo(30 / 365.0, within(1e-15));
  }

  @Test
  void of_level_scalesTheWholeShape() {
    assertThat(DefaultModel.of(1).jumpLogMean())
        .isCloseTo(2 * DefaultModel.of(0.5).jumpLogMean(), within(1e-15));
  }
}
