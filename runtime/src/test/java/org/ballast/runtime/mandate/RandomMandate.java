package org.ballast.runtime.mandate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Decimal;
import org.ballast.domain.value.Money;
import org.ballast.hedging.mandate.HedgeTarget;
import org.ballast.hedging.mandate.InstrumentPattern;
import org.ballast.hedging.mandate.Mandate;
import org.ballast.hedging.mandate.TradeRules;
import org.ballast.hedging.mandate.UnderlyingLimits;

/// Draws valid mandates.
final class RandomMandate {
  private static final List<Asset> COINS = List.of(Asset.BTC, Asset.ETH, new Asset("1000PEPE"));
  private static final List<String> PATTERNS =
      List.of("deribit:BTC-PERPETUAL", "deribit:BTC-*-*-C", "hyperliquid:ET?", "lido:wstETH");

  private RandomMandate() {}

  static Mandate next(SplittableRandom random) {
    var underlyings = new ArrayList<UnderlyingLimits>();
    var levels = new TreeMap<Asset, Decimal>();
    var maxTrade = new TreeMap<Asset, Decimal>();
    for (var coin : COINS.subList(random.nextInt(COINS.size()), COINS.size())) {
      var delta = limit(random);
      underlyings.add(
          new UnderlyingLimits(coin, delta, limit(random), limit(random), limit(random)));
      delta.ifPresent(width -> levels.put(coin, random.nextBoolean() ? width : width.negate()));
      limit(random).ifPresent(traded -> maxTrade.put(coin, traded));
    }
    var trade =
        new TradeRules(
            PATTERNS.subList(random.nextInt(PATTERNS.size()), PATTERNS.size()).stream()
                .map(InstrumentPattern::parse)
                .toList(),
            limit(random).map(cost -> new Money(cost, Asset.USD)),
            limit(random).map(order -> new Money(order, Asset.USD)),
            maxTrade,
            Duration.ofSeconds(random.nextInt(200_000)));
    return new Mandate(Asset.USD, target(random, levels), underlyings, trade);
  }

  private static HedgeTarget target(SplittableRandom random, TreeMap<Asset, Decimal> levels) {
    if (!levels.isEmpty() && random.nextBoolean()) {
      return new HedgeTarget.Levels(levels);
    }
    return random.nextBoolean() ? new HedgeTarget.UsdNeutral() : new HedgeTarget.CoinNeutral();
  }

  private static Optional<Decimal> limit(SplittableRandom random) {
    return random.nextInt(3) == 0
        ? Optional.empty()
        : Optional.of(new Decimal(random.nextLong(1, 1_000_000_000_000L), random.nextInt(19)));
  }
}
