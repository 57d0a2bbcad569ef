package org.ballast.hedging.mandate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ballast.domain.instrument.InstrumentId;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Decimal;
import org.ballast.domain.value.Money;
import org.junit.jupiter.api.Test;

class TradeRulesTest {
  private static final InstrumentPattern PERPETUAL =
      InstrumentPattern.parse("deribit:BTC-PERPETUAL");
  private static final InstrumentPattern CALLS = InstrumentPattern.parse("deribit:BTC-*-*-C");
  private static final Duration DAY = TradeRules.MIN_TIME_TO_EXPIRY_DEFAULT;

  static TradeRules rules() {
    return rulesWithMaxTrade(new TreeMap<>());
  }

  static TradeRules rulesWithMaxTrade(SortedMap<Asset, Decimal> maxTradeCoins) {
    return new TradeRules(
        List.of(PERPETUAL, CALLS), Optional.empty(), Optional.empty(), maxTradeCoins, DAY);
  }

  @Test
  void allows_anyPatternMatches_isTrue() {
    assertThat(rules().allows(InstrumentId.parse("deribit:BTC-PERPETUAL"))).isTrue();
    assertThat(rules().allows(InstrumentId.parse("deribit:BTC-27MAR26-90000-C"))).isTrue();
    assertThat(rules().allows(InstrumentId.parse("deribit:BTC-27MAR26-90000-P"))).isFalse();
  }

  @Test
  void constructor_instrumentsEmptyOrRepeated_isRefused() {
    assertThatThrownBy(() -> rules(List.of(), Optional.empty(), DAY))
        .hasMessage("instruments must not be empty: instruments=[]");
    assertThatThrownBy(() -> rules(List.of(CALLS, CALLS), Optional.empty(), DAY))
        .hasMessageStartingWith("instruments must be listed once each");
  }

  @Test
  void constructor_limitNotPositiveOrNotUsd_isRefused() {
    var zero = Optional.of(Money.zero(Asset.USD));
    var coin = Optional.of(new Money(Decimal.ONE, Asset.BTC));

    assertThatThrownBy(() -> rules(List.of(CALLS), zero, DAY))
        .hasMessage("maxOrder must be positive: value=0");
    assertThatThrownBy(() -> rules(List.of(CALLS), coin, DAY))
        .hasMessage("maxOrder must be in USD: maxOrder=1 BTC");
  }

  @Test
  void constructor_maxTradeZero_isRefused() {
    var coins = new TreeMap<Asset, Decimal>();
    coins.put(Asset.BTC, Decimal.ZERO);

    assertThatThrownBy(() -> rulesWithMaxTrade(coins))
        .hasMessage("maxTradeCoins of BTC must be positive: value=0");
  }

  @Test
  void constructor_minTimeToExpiryNegative_isRefused() {
    assertThatThrownBy(() -> rules(List.of(CALLS), Optional.empty(), Duration.ofHours(-1)))
        .hasMessage("minTimeToExpiry must not be negative: minTimeToExpiry=PT-1H");
    assertThat(rules(List.of(CALLS), Optional.empty(), Duration.ZERO).minTimeToExpiry()).isZero();
  }

  private static TradeRules rules(
      List<InstrumentPattern> instruments, Optional<Money> maxOrder, Duration minTimeToExpiry) {
    return new TradeRules(
        instruments, Optional.empty(), maxOrder, new TreeMap<>(), minTimeToExpiry);
  }
}
