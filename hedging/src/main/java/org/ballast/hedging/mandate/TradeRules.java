package org.ballast.hedging.mandate;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ballast.domain.instrument.InstrumentId;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Decimal;
import org.ballast.domain.value.Money;

/// What may be traded to get back inside the limits, and how much of it. An absent limit is
/// unlimited.
///
/// Units: `maxCostPerDay` in USD per UTC day; `maxOrder` in USD of underlying notional, one order;
/// `maxTradeCoins` in coin of each underlying, one instrument in one plan. Domain: limits are
/// positive, `instruments` is not empty and has no entry twice, `minTimeToExpiry` is not negative.
public record TradeRules(
    List<InstrumentPattern> instruments,
    Optional<Money> maxCostPerDay,
    Optional<Money> maxOrder,
    SortedMap<Asset, Decimal> maxTradeCoins,
    Duration minTimeToExpiry,
    Optional<OrderRate> maxRate,
    TradeCaps caps) {
  public static final Duration MIN_TIME_TO_EXPIRY_DEFAULT = Duration.ofHours(24);

  public TradeRules {
    instruments = List.copyOf(instruments);
    maxTradeCoins = Collections.unmodifiableSortedMap(new TreeMap<>(maxTradeCoins));
    if (instruments.isEmpty()) {
      throw new IllegalArgumentException("instruments must not be empty: instruments=[]");
    }
    if (instruments.stream().distinct().count() < instruments.size()) {
      throw new IllegalArgumentException(
          "instruments must be listed once each: instruments=" + instruments);
    }
    maxCostPerDay.ifPresent(cost -> TradeCaps.requireUsd("maxCostPerDay", cost));
    maxOrder.ifPresent(order -> TradeCaps.requireUsd("maxOrder", order));
    maxTradeCoins.forEach((asset, coins) -> Positive.require("maxTradeCoins of " + asset, coins));
    if (minTimeToExpiry.isNegative()) {
      throw new IllegalArgumentException(
          "minTimeToExpiry must not be negative: minTimeToExpiry=" + minTimeToExpiry);
    }
  }

  /// Rules without a limit on how often orders are sent.
  public TradeRules(
      List<InstrumentPattern> instruments,
      Optional<Money> maxCostPerDay,
      Optional<Money> maxOrder,
      SortedMap<Asset, Decimal> maxTradeCoins,
      Duration minTimeToExpiry) {
    this(instruments, maxCostPerDay, maxOrder, maxTradeCoins, minTimeToExpiry, Optional.empty());
  }

  /// Rules without caps on what trades may build up.
  public TradeRules(
      List<InstrumentPattern> instruments,
      Optional<Money> maxCostPerDay,
      Optional<Money> maxOrder,
      SortedMap<Asset, Decimal> maxTradeCoins,
      Duration minTimeToExpiry,
      Optional<OrderRate> maxRate) {
    this(
        instruments,
        maxCostPerDay,
        maxOrder,
        maxTradeCoins,
        minTimeToExpiry,
        maxRate,
        TradeCaps.NONE);
  }

  /// The same with other caps.
  public TradeRules with(TradeCaps other) {
    return new TradeRules(
        instruments, maxCostPerDay, maxOrder, maxTradeCoins, minTimeToExpiry, maxRate, other);
  }

  /// Whether any entry of the list matches.
  public boolean allows(InstrumentId id) {
    return instruments.stream().anyMatch(pattern -> pattern.matches(id));
  }
}
