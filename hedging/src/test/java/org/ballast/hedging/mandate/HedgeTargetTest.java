package org.ballast.hedging.mandate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.TreeMap;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Decimal;
import org.junit.jupiter.api.Test;

class HedgeTargetTest {
  @Test
  void levels_callersMapChangeLater_isUnaffected() {
    var coins = new TreeMap<Asset, Decimal>();
    coins.put(Asset.BTC, Decimal.ONE);
    var levels = new HedgeTarget.Levels(coins);
    coins.clear();

    assertThat(levels.coins()).containsOnlyKeys(Asset.BTC);
  }

  @Test
  void levels_empty_isRefused() {
    assertThatThrownBy(() -> new HedgeTarget.Levels(new TreeMap<>()))
        .hasMessageStartingWith("target levels must name an underlying");
  }
}
