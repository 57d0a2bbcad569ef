package org.ballast.hedging.mandate;

import java.util.Collections;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Decimal;
import org.ballast.domain.value.Money;

/// How much trades may build up. An absent cap is unlimited.
///
/// Caps limit trades and ask for none: what is beyond a cap already may only shrink. Units:
/// `maxPositionCoins` in coin of each underlying, one instrument after a plan; `maxTurnoverPerDay`
/// in USD of underlying notional per UTC day; `maxVenue` in USD of underlying notional by venue,
/// all contracts there without netting, after a plan; `maxSizeShare` of the size quoted, where it
/// is known. Domain: positive; a share is at most 1.
public record TradeCaps(
    SortedMap<Asset, Decimal> maxPositionCoins,
    Optional<Money> maxTurnoverPerDay,
    SortedMap<String, Money> maxVenue,
    OptionalDouble maxSizeShare) {
  public static final TradeCaps NONE =
      new TradeCaps(
          Collections.emptySortedMap(),
          Optional.empty(),
          Collections.emptySortedMap(),
          OptionalDouble.empty());

  public TradeCaps {
    maxPositionCoins = Collections.unmodifiableSortedMap(new TreeMap<>(maxPositionCoins));
    maxVenue = Collections.unmodifiableSortedMap(new TreeMap<>(maxVenue));
    maxPositionCoins.forEach(
        (asset, coins) -> Positive.require("maxPositionCoins of " + asset, coins));
    maxTurnoverPerDay.ifPresent(limit -> requireUsd("maxTurnoverPerDay", limit));
    maxVenue.forEach((venue, limit) -> requireUsd("maxVenue of " + venue, limit));
    if (maxSizeShare.isPresent()
        && !(maxSizeShare.getAsDouble() > 0 && maxSizeShare.getAsDouble() <= 1)) {
      throw new IllegalArgumentException(
          "maxSizeShare must be above 0 and at most 1: maxSizeShare=" + maxSizeShare.getAsDouble());
    }
  }

  static void requireUsd(String name, Money limit) {
    Positive.require(name, limit.amount());
    if (!limit.currency().equals(Asset.USD)) {
      throw new IllegalArgumentException(name + " must be in USD: " + name + "=" + limit);
    }
  }
}
