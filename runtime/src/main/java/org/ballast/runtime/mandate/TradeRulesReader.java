package org.ballast.runtime.mandate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Money;
import org.ballast.hedging.mandate.InstrumentPattern;
import org.ballast.hedging.mandate.OrderRate;
import org.ballast.hedging.mandate.TradeCaps;
import org.ballast.hedging.mandate.TradeRules;
import org.ballast.hedging.mandate.UnderlyingLimits;
import org.ballast.runtime.yaml.Amount;
import org.ballast.runtime.yaml.Percent;
import org.ballast.runtime.yaml.YamlField;
import org.ballast.runtime.yaml.YamlFields;

/// Reads `trade`: what may be traded, and how much of it.
final class TradeRulesReader {
  private static final String INSTRUMENTS_EXAMPLE = "[\"deribit:BTC-PERPETUAL\"]";
  private static final String EXAMPLE = "{instruments: " + INSTRUMENTS_EXAMPLE + "}";
  private static final List<String> KEYS =
      List.of(
          "instruments",
          "max_cost",
          "max_order",
          "max_trade",
          "min_time_to_expiry",
          "max_rate",
          "max_position",
          "max_turnover",
          "max_venue",
          "max_size_share");
  private static final Pattern RATE = Pattern.compile("(\\d{1,9}) ?/ ?(s|min|h)");

  private TradeRulesReader() {}

  /// The fields of `trade`, all of them known.
  static YamlFields fields(YamlFields root) {
    var trade = root.require("trade", "trade: " + EXAMPLE).fields(EXAMPLE);
    trade.requireKnown(KEYS, List.of());
    return trade;
  }

  static TradeRules read(YamlFields trade, List<UnderlyingLimits> underlyings) {
    return new TradeRules(
        patterns(instruments(trade)),
        money(trade, "max_cost", Amount.USD_PER_DAY),
        money(trade, "max_order", Amount.USD),
        trade
            .find("max_trade")
            .map(field -> CoinsReader.limits(field, underlyings))
            .orElseGet(TreeMap::new),
        trade
            .find("min_time_to_expiry")
            .map(Amount::duration)
            .orElse(TradeRules.MIN_TIME_TO_EXPIRY_DEFAULT),
        trade.find("max_rate").flatMap(TradeRulesReader::rate),
        caps(trade, underlyings));
  }

  private static TradeCaps caps(YamlFields trade, List<UnderlyingLimits> underlyings) {
    return new TradeCaps(
        trade
            .find("max_position")
            .map(field -> CoinsReader.limits(field, underlyings))
            .orElseGet(TreeMap::new),
        money(trade, "max_turnover", Amount.USD_PER_DAY),
        trade.find("max_venue").map(field -> venues(field, trade)).orElseGet(TreeMap::new),
        trade.find("max_size_share").map(TradeRulesReader::share).orElse(OptionalDouble.empty()));
  }

  /// USD by venue; each must be one that the mandate trades on.
  private static SortedMap<String, Money> venues(YamlField field, YamlFields trade) {
    var traded = patterns(instruments(trade)).stream().map(InstrumentPattern::venue).toList();
    var venues = new TreeMap<String, Money>();
    for (var entry : field.fields("{deribit: 5000000 USD}").all()) {
      if (!traded.contains(entry.key())) {
        throw entry.refused(
            "must name a venue of trade.instruments, nearest is "
                + YamlFields.nearest(entry.key(), traded));
      }
      Amount.USD.limit(entry).ifPresent(usd -> venues.put(entry.key(), new Money(usd, Asset.USD)));
    }
    return venues;
  }

  /// Empty for `none`.
  private static OptionalDouble share(YamlField field) {
    var share = Amount.PERCENT.limit(field);
    if (share.isEmpty()) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(Percent.fraction(field, Amount.PERCENT, 0, 1));
  }

  /// The entries of `instruments`.
  static List<YamlField> instruments(YamlFields trade) {
    return trade
        .require("instruments", "instruments: " + INSTRUMENTS_EXAMPLE)
        .items(INSTRUMENTS_EXAMPLE);
  }

  private static List<InstrumentPattern> patterns(List<YamlField> items) {
    var patterns = new ArrayList<InstrumentPattern>();
    for (var item : items) {
      var pattern = pattern(item);
      if (patterns.contains(pattern)) {
        throw item.refused("instrument must not be listed twice");
      }
      patterns.add(pattern);
    }
    return patterns;
  }

  private static InstrumentPattern pattern(YamlField item) {
    var expected =
        "venue:symbol, the venue in lower case, * and ? only in the symbol,"
            + " e.g. deribit:BTC-PERPETUAL";
    try {
      return InstrumentPattern.parse(item.text(expected));
    } catch (IllegalArgumentException _) {
      throw item.refused("must be " + expected);
    }
  }

  /// A count of orders per second, minute or hour; empty for `none`, which is unlimited.
  private static Optional<OrderRate> rate(YamlField field) {
    var expected = "a whole number of orders per s, min or h, e.g. 10/min, or none";
    var text = field.text(expected);
    if (text.equals(Amount.UNLIMITED)) {
      return Optional.empty();
    }
    var matcher = RATE.matcher(text);
    if (!matcher.matches()) {
      throw field.refused("must be " + expected);
    }
    var orders = Integer.parseInt(matcher.group(1));
    if (orders == 0) {
      throw field.refused("limit must be positive");
    }
    var per =
        switch (matcher.group(2)) {
          case "s" -> Duration.ofSeconds(1);
          case "min" -> Duration.ofMinutes(1);
          default -> Duration.ofHours(1);
        };
    return Optional.of(new OrderRate(orders, per));
  }

  private static Optional<Money> money(YamlFields trade, String key, Amount amount) {
    return trade.find(key).flatMap(amount::limit).map(usd -> new Money(usd, Asset.USD));
  }
}
