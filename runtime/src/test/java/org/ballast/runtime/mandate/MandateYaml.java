package org.ballast.runtime.mandate;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Decimal;
import org.ballast.domain.value.Money;
import org.ballast.hedging.mandate.HedgeTarget;
import org.ballast.hedging.mandate.Mandate;
import org.ballast.hedging.mandate.OrderRate;
import org.ballast.hedging.mandate.TradeCaps;
import org.ballast.hedging.mandate.TriggerRule;
import org.ballast.hedging.mandate.UnderlyingLimits;

/// Writes a mandate as a file that reads back the same.
final class MandateYaml {
  private MandateYaml() {}

  static String write(Mandate mandate) {
    var trade = mandate.trade();
    return "numeraire: USD\ntarget: "
        + target(mandate.target())
        + "\nunderlyings:\n"
        + mandate.underlyings().stream().map(MandateYaml::limits).collect(Collectors.joining())
        + "trade:\n  instruments:\n"
        + trade.instruments().stream()
            .map(pattern -> "    - \"" + pattern + "\"\n")
            .collect(Collectors.joining())
        + "  max_cost: "
        + amount(trade.maxCostPerDay().map(Money::amount), "USD/day")
        + "\n  max_order: "
        + amount(trade.maxOrder().map(Money::amount), "USD")
        + (trade.maxTradeCoins().isEmpty() ? "" : "\n  max_trade: " + coins(trade.maxTradeCoins()))
        + "\n  min_time_to_expiry: "
        + trade.minTimeToExpiry().toSeconds()
        + "s\n  max_rate: "
        + trade.maxRate().map(MandateYaml::rate).orElse("none")
        + caps(trade.caps())
        + "\ntriggers: ["
        + trigger(mandate.trigger())
        + "]\n";
  }

  private static String caps(TradeCaps caps) {
    var share = caps.maxSizeShare();
    return (caps.maxPositionCoins().isEmpty()
            ? ""
            : "\n  max_position: " + coins(caps.maxPositionCoins()))
        + "\n  max_turnover: "
        + amount(caps.maxTurnoverPerDay().map(Money::amount), "USD/day")
        + caps.maxVenue().entrySet().stream()
            .map(cap -> cap.getKey() + ": " + cap.getValue().amount() + " USD")
            .reduce((left, right) -> left + ", " + right)
            .map(venues -> "\n  max_venue: {" + venues + "}")
            .orElse("")
        + "\n  max_size_share: "
        + (share.isPresent()
            ? BigDecimal.valueOf(share.getAsDouble()).movePointRight(2).toPlainString() + " %"
            : "none");
  }

  private static String rate(OrderRate rate) {
    return rate.orders() + (rate.per().equals(Duration.ofHours(1)) ? "/h" : "/min");
  }

  private static String trigger(TriggerRule rule) {
    return switch (rule) {
      case TriggerRule.BandBreach() -> "band-breach";
      case TriggerRule.RealisedVol(var window, var above) ->
          "{realised-vol: {window: %ds, above: %s %%}}"
              .formatted(window.toSeconds(), BigDecimal.valueOf(above).movePointRight(2));
      case TriggerRule.Age(var atLeast) -> "{age: %ds}".formatted(atLeast.toSeconds());
      case TriggerRule.AnyOf(var rules) -> "{any: " + list(rules) + "}";
      case TriggerRule.AllOf(var rules) -> "{all: " + list(rules) + "}";
      case TriggerRule.Not(var denied) -> "{not: " + trigger(denied) + "}";
    };
  }

  private static String list(List<TriggerRule> rules) {
    return rules.stream().map(MandateYaml::trigger).collect(Collectors.joining(", ", "[", "]"));
  }

  private static String target(HedgeTarget target) {
    return switch (target) {
      case HedgeTarget.UsdNeutral() -> "usd-neutral";
      case HedgeTarget.CoinNeutral() -> "coin-neutral";
      case HedgeTarget.Levels(var coins) -> coins(coins);
    };
  }

  private static String limits(UnderlyingLimits limits) {
    var coin = limits.underlying().code();
    return "  %s:\n    delta: %s\n    gamma: %s\n    vega: %s\n    theta: %s\n"
        .formatted(
            coin,
            amount(limits.deltaCoins(), coin),
            amount(limits.gammaCoinsPerPercent(), coin),
            amount(limits.vegaUsdPerPoint(), "USD"),
            amount(limits.thetaUsdPerDay(), "USD"));
  }

  private static String coins(SortedMap<Asset, Decimal> coins) {
    return coins.entrySet().stream()
        .map(entry -> "%s: %s %s".formatted(entry.getKey(), entry.getValue(), entry.getKey()))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private static String amount(Optional<Decimal> number, String unit) {
    return number.map(value -> value + " " + unit).orElse("none");
  }
}
