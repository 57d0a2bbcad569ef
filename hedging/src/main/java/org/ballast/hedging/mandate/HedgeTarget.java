package org.ballast.hedging.mandate;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Decimal;

/// The delta that hedging aims at, in coin of each underlying.
public sealed interface HedgeTarget {

  /// Equity + deltaTotal = 0: the account's USD value does not move with spot.
  record UsdNeutral() implements HedgeTarget {}

  /// DeltaTotal = 0: the account's coin value does not move with spot.
  record CoinNeutral() implements HedgeTarget {}

  /// DeltaTotal at a level of its own for each underlying. Units: coin, signed; positive is long.
  record Levels(SortedMap<Asset, Decimal> coins) implements HedgeTarget {
    public Levels {
      if (coins.isEmpty()) {
        throw new IllegalArgumentException("target levels must name an underlying: coins={}");
      }
      coins = Collections.unmodifiableSortedMap(new TreeMap<>(coins));
    }
  }
}
