package org.ballast.runtime.mandate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Money;
import org.ballast.hedging.mandate.InstrumentPattern;
import org.ballast.hedging.mandate.TradeRules;
import org.ballast.hedging.mandate.UnderlyingLimits;
import org.ballast.runtime.yaml.Amount;
import org.ballast.runtime.yaml.YamlField;
import org.ballast.runtime.yaml.YamlFields;

/// Reads `trade`: what may be traded, and how much of it.
final class TradeRulesReader {
  private static final String INSTRUMENTS_EXAMPLE = "[\"deribit:BTC-PERPETUAL\"]";
  private static final String EXAMPLE = "{instruments: " + INSTRUMENTS_EXAMPLE + "}";
  private static final List<String> KEYS =
      List.of("instruments", "max_cost", "max_order", "max_trade", "min_time_to_expiry");
  private static final List<String> UNHONOURED = List.of("max_rate");

  private TradeRulesReader() {}

  /// The fields of `trade`, all of them known.
  static YamlFields fields(YamlFields root) {
    var trade = root.require("trade", "trade: " + EXAMPLE).fields(EXAMPLE);
    trade.requireKnown(KEYS, UNHONOURED);
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
            .orElse(TradeRules.MIN_TIME_TO_EXPIRY_DEFAULT));
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

  private static Optional<Money> money(YamlFields trade, String key, Amount amount) {
    return trade.find(key).flatMap(amount::limit).map(usd -> new Money(usd, Asset.USD));
  }
}
