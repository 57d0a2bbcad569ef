package org.ballast.hedging.mandate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Decimal;
import org.junit.jupiter.api.Test;

class MandateTest {
  private static final Decimal HALF = Decimal.parse("0.5");
  private static final UnderlyingLimits BTC_DELTA = limits(Asset.BTC, Optional.of(HALF));
  private static final UnderlyingLimits ETH_GAMMA_ONLY =
      new UnderlyingLimits(
          Asset.ETH, Optional.empty(), Optional.of(HALF), Optional.empty(), Optional.empty());

  @Test
  void limitsOf_unnamedUnderlying_isEmpty() {
    var mandate = mandate(new HedgeTarget.CoinNeutral(), BTC_DELTA);

    assertThat(mandate.limitsOf(Asset.BTC)).contains(BTC_DELTA);
    assertThat(mandate.limitsOf(Asset.ETH)).isEmpty();
  }

  @Test
  void constructor_levelsForEachLimitedDelta_areKept() {
    var levels = new HedgeTarget.Levels(coins(Asset.BTC));

    assertThat(mandate(levels, ETH_GAMMA_ONLY, BTC_DELTA).target()).isEqualTo(levels);
  }

  @Test
  void constructor_levelsMissOrExceedLimitedDeltas_isRefused() {
    var rule = "target must name each underlying that has a delta limit, and no other";
    var levels = new HedgeTarget.Levels(coins(Asset.BTC));

    assertThatThrownBy(() -> mandate(levels, BTC_DELTA, limits(Asset.ETH, Optional.of(HALF))))
        .hasMessageStartingWith(rule);
    assertThatThrownBy(() -> mandate(levels, ETH_GAMMA_ONLY)).hasMessageStartingWith(rule);
    assertThatThrownBy(() -> mandate(levels, limits(Asset.BTC, Optional.empty())))
        .hasMessageStartingWith(rule);
  }

  @Test
  void constructor_numeraireNotUsd_isRefused() {
    var trade = TradeRulesTest.rules();

    assertThatThrownBy(
            () -> new Mandate(Asset.BTC, Mandate.TARGET_DEFAULT, List.of(BTC_DELTA), trade))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("numeraire must be USD: numeraire=BTC");
  }

  @Test
  void constructor_noneTwiceOrNumeraireAsUnderlying_isRefused() {
    var target = Mandate.TARGET_DEFAULT;

    assertThatThrownBy(() -> mandate(target)).hasMessageStartingWith("underlyings must be coins");
    assertThatThrownBy(() -> mandate(target, limits(Asset.USD, Optional.of(HALF))))
        .hasMessageStartingWith("underlyings must be coins");
    assertThatThrownBy(() -> mandate(target, BTC_DELTA, BTC_DELTA))
        .hasMessageStartingWith("underlyings must be named once each");
  }

  @Test
  void constructor_maxTradeOfUnnamedUnderlying_isRefused() {
    var trade = TradeRulesTest.rulesWithMaxTrade(coins(Asset.ETH));

    assertThatThrownBy(
            () -> new Mandate(Asset.USD, Mandate.TARGET_DEFAULT, List.of(BTC_DELTA), trade))
        .hasMessage("maxTradeCoins must name underlyings of the mandate: maxTradeCoins={ETH=0.5}");
  }

  private static Mandate mandate(HedgeTarget target, UnderlyingLimits... limits) {
    return new Mandate(Asset.USD, target, List.of(limits), TradeRulesTest.rules());
  }

  private static UnderlyingLimits limits(Asset underlying, Optional<Decimal> delta) {
    return new UnderlyingLimits(
        underlying, delta, Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static SortedMap<Asset, Decimal> coins(Asset asset) {
    var coins = new TreeMap<Asset, Decimal>();
    coins.put(asset, HALF);
    return coins;
  }
}
