package org.ballast.hedging.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.ballast.domain.value.Asset;
import org.ballast.quant.math.CounterRandom;
import org.junit.jupiter.api.Test;

class AimedBandsTest {
  private static final long SEED = 20260314;
  private static final int CASES = 1_000;
  private static final double ROUNDING = 1e-12;
  private static final List<GreekBand> BANDS =
      GreekBand.of(
          new SmallMandate()
              .limit(Asset.BTC, "0.5", "0.25", "8000")
              .limit(Asset.ETH, "5", "", "")
              .build());

  @Test
  void afterBreach_nothingBroken_isTheMandate() {
    assertThat(AimedBands.afterBreach(BANDS, atDistances(0.99, 0, 1, -1))).isEqualTo(BANDS);
  }

  @Test
  void afterBreach_oneBroken_isCalledBackAndTheOthersGiveRoom() {
    var shares = shares(AimedBands.afterBreach(BANDS, atDistances(1.5, 0.5, 0.97, 0)));
    var room = 0.9 * (1 - 0.36) / 4;

    assertThat(shares[0]).isEqualTo(AimedBands.AIM);
    assertThat(shares[1]).isCloseTo(Math.sqrt(0.25 + room), within(ROUNDING));
    assertThat(shares[2]).isCloseTo(0.985, within(ROUNDING));
    assertThat(shares[3]).isCloseTo(Math.sqrt(room), within(ROUNDING));
  }

  @Test
  void recentring_beyondTheAim_isCalledBackAndTheOthersStayWithinIt() {
    var shares = shares(AimedBands.recentring(BANDS, atDistances(0.9, 0.59, 0.1, 0)));

    assertThat(shares[0]).isEqualTo(AimedBands.AIM);
    assertThat(shares[1]).isEqualTo(AimedBands.AIM);
    assertThat(shares[2]).isCloseTo(Math.sqrt(0.01 + 0.9 * (0.81 - 0.36) / 4), within(ROUNDING));
  }

  @Test
  void afterBreachAndRecentring_anyValues_theWorstThatAimsAllowLowersRisk() {
    var measure = RiskMeasure.of(BANDS);
    var random = new CounterRandom(SEED, 3);
    for (var i = 0L; i < CASES; i++) {
      var values = new double[BANDS.size()];
      for (var j = 0; j < values.length; j++) {
        values[j] = random.between(-1.5, 1.5, 10 * i + j) * BANDS.get(j).halfWidth();
      }
      for (var aims :
          List.of(AimedBands.afterBreach(BANDS, values), AimedBands.recentring(BANDS, values))) {
        if (!aims.equals(BANDS)) {
          var worst = aims.stream().mapToDouble(GreekBand::upper).toArray();
          assertThat(measure.risk(worst)).as("case " + i).isLessThan(measure.risk(values));
          assertThat(Arrays.stream(shares(aims)).max().orElseThrow())
              .as("case " + i)
              .isLessThanOrEqualTo(1);
        }
      }
    }
  }

  private static double[] atDistances(double... distances) {
    var values = new double[distances.length];
    for (var i = 0; i < values.length; i++) {
      values[i] = distances[i] * BANDS.get(i).halfWidth();
    }
    return values;
  }

  private static double[] shares(List<GreekBand> aims) {
    var shares = new double[aims.size()];
    for (var i = 0; i < shares.length; i++) {
      shares[i] = aims.get(i).halfWidth() / BANDS.get(i).halfWidth();
    }
    return shares;
  }
}
