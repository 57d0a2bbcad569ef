package org.ballast.hedging.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.TreeMap;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Decimal;
import org.ballast.hedging.mandate.HedgeTarget;
import org.junit.jupiter.api.Test;

class RiskMeasureTest {
  @Test
  void risk_eachGreekOnItsLimit_countsOne() {
    assertThat(threeBands().risk(new double[] {3.5, -0.25, 8000})).isEqualTo(3);
  }

  @Test
  void risk_distancesFromTheTarget_areSquaredInHalfWidths() {
    assertThat(threeBands().risk(new double[] {4, 0.125, 0})).isEqualTo(4.25);
    assertThat(threeBands().risk(new double[] {3, 0, 0})).isZero();
  }

  @Test
  void risk_notOneValuePerBand_isRefused() {
    assertThatThrownBy(() -> threeBands().risk(new double[] {1}))
        .hasMessage("values must be one per band: values=1 bands=3");
  }

  private static RiskMeasure threeBands() {
    var levels = new TreeMap<Asset, Decimal>();
    levels.put(Asset.BTC, Decimal.of(3));
    return RiskMeasure.of(
        GreekBand.of(
            new SmallMandate()
                .limit(Asset.BTC, "0.5", "0.25", "8000")
                .target(new HedgeTarget.Levels(levels))
                .build()));
  }
}
