package org.ballast.runtime.mandate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Decimal;
import org.ballast.domain.value.Money;
import org.ballast.hedging.mandate.HedgeTarget;
import org.ballast.hedging.mandate.InstrumentPattern;
import org.ballast.hedging.mandate.Mandate;
import org.ballast.hedging.mandate.OrderRate;
import org.ballast.hedging.mandate.TradeCaps;
import org.ballast.hedging.mandate.TradeRules;
import org.ballast.hedging.mandate.TriggerRule;
import org.ballast.hedging.mandate.UnderlyingLimits;

/// Draws valid mandates.
final class RandomMandate {
  private static final List<Asset> COINS = List.of(Asset.BTC, Asset.ETH, new Asset("1000PEPE"));
  private static final List<String> PATTERNS =
      List.of("deribit:BTC-PERPETUAL", "deribit:BTC-*-*-C", "hyperliquid:ET?", "lido:wstETH");

  private static final int RULE_DEPTH_MAX = 3;

  private RandomMandate() {}

  static Mandate next(SplittableRandom random) {
    var underlyings = new ArrayList<UnderlyingLimits>();
    var levels = new TreeMap<Asset, Decimal>();
    var maxTrade = new TreeMap<Asset, Decimal>();
    var maxPosition = new TreeMap<Asset, Decimal>();
    for (var coin : COINS.subList(random.nextInt(COINS.size()), COINS.size())) {
      var delta = limit(random);
      underlyings.add(
          new UnderlyingLimits(coin, delta, limit(random), limit(random), limit(random)));
      delta.ifPresent(width -> levels.put(coin, random.nextBoolean() ? width : width.negate()));
      limit(random).ifPresent(traded -> maxTrade.put(coin, traded));
      limit(random).ifPresent(held -> maxPosition.put(coin, held));
    }
    var trade =
        new TradeRules(
            PATTERNS.subList(random.nextInt(PATTERNS.size()), PATTERNS.size()).stream()
                .map(InstrumentPattern::parse)
                .toList(),
            limit(random).map(cost -> new Money(cost, Asset.USD)),
            limit(random).map(order -> new Money(order, Asset.USD)),
            maxTrade,
            Duration.ofSeconds(random.nextInt(200_000)),
            rate(random),
            caps(random, maxPosition));
    return new Mandate(
        Asset.USD, target(random, levels), underlyings, trade, trigger(random, RULE_DEPTH_MAX));
  }

  /// The last pattern is in every mandate, and so its venue is.
  private static TradeCaps caps(SplittableRandom random, TreeMap<Asset, Decimal> maxPosition) {
    var venues = new TreeMap<String, Money>();
    limit(random).ifPresent(cap -> venues.put("lido", new Money(cap, Asset.USD)));
    return new TradeCaps(
        maxPosition,
        limit(random).map(turnover -> new Money(turnover, Asset.USD)),
        venues,
        random.nextInt(3) == 0
            ? OptionalDouble.empty()
            : OptionalDouble.of(random.nextInt(1, 101) / 100.0));
  }

  private static Optional<OrderRate> rate(SplittableRandom random) {
    var per = random.nextBoolean() ? Duration.ofMinutes(1) : Duration.ofHours(1);
    return random.nextInt(3) == 0
        ? Optional.empty()
        : Optional.of(new OrderRate(random.nextInt(1, 1_000), per));
  }

  /// A rule that can ask: one that only permits stands beside one that does.
  private static TriggerRule trigger(SplittableRandom random, int depth) {
    return switch (random.nextInt(depth > 0 ? 6 : 3)) {
      case 0 -> new TriggerRule.BandBreach();
      case 1 -> new TriggerRule.Age(seconds(random));
      case 2 -> new TriggerRule.RealisedVol(seconds(random), random.nextInt(1, 400) / 100.0);
      case 3 -> new TriggerRule.AnyOf(pair(random, depth));
      case 4 -> new TriggerRule.AllOf(pair(random, depth));
      default ->
          new TriggerRule.AllOf(
              List.of(
                  new TriggerRule.BandBreach(), new TriggerRule.Not(trigger(random, depth - 1))));
    };
  }

  private static List<TriggerRule> pair(SplittableRandom random, int depth) {
    return List.of(trigger(random, depth - 1), trigger(random, depth - 1));
  }

  private static Duration seconds(SplittableRandom random) {
    return Duration.ofSeconds(random.nextInt(1, 200_000));
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
