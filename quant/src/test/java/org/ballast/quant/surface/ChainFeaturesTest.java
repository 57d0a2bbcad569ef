package org.ballast.quant.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import org.ballast.domain.value.Asset;
import org.ballast.quant.testkit.SyntheticChain;
import org.junit.jupiter.api.Test;

class ChainFeaturesTest {
  private static final Instant AT = SyntheticChain.SHORT.at().minus(Duration.ofDays(20));
  private static final double FORWARD = 100;

  @Test
  void of_parabolaInLogMoneyness_isFound() {
    var chain =
        SyntheticChain.at(
            AT,
            FORWARD,
            strike -> {
              var k = Math.log(strike / FORWARD);
              return 0.6 - 0.2 * k + 0.3 * k * k;
            });

    var features = ChainFeatures.of(chain, Asset.BTC).orElseThrow();

    assertThat(features.atmVol()).isCloseTo(0.6, within(1e-9));
    assertThat(features.termSlope()).isCloseTo(0, within(1e-9));
    var near = SyntheticChain.SHORT.yearsFrom(AT);
    var next = SyntheticChain.LONG.yearsFrom(AT);
    var share = (ChainFeatures.YEARS - near) / (next - near);
    var rootTime = Math.sqrt(near) + share * (Math.sqrt(next) - Math.sqrt(near));
    assertThat(features.skew())
        .isCloseTo(-0.2 * rootTime / Math.sqrt(ChainFeatures.YEARS), within(1e-9));
  }

  @Test
  void of_expiriesOnOneSideOnly_isUnknown() {
    var late = SyntheticChain.SHORT.at().minus(Duration.ofDays(40));

    assertThat(ChainFeatures.of(SyntheticChain.at(late, FORWARD, strike -> 0.6), Asset.BTC))
        .isEmpty();
    assertThat(ChainFeatures.of(SyntheticChain.at(AT, FORWARD, strike -> 0.6), Asset.ETH))
        .isEmpty();
  }
}
