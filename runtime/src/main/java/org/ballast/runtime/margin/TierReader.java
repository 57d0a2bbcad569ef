package org.ballast.runtime.margin;

import java.util.ArrayList;
import java.util.function.Function;
import org.ballast.quant.margin.BybitInverseModel;
import org.ballast.quant.margin.MarginModel;
import org.ballast.quant.margin.ParameterOrigin;
import org.ballast.quant.margin.TieredCrossModel;
import org.ballast.quant.margin.tier.MarginTier;
import org.ballast.quant.margin.tier.MarginTiers;
import org.ballast.runtime.yaml.YamlField;

/// Reads tables of tiers.
final class TierReader {
  private static final String RATES = "[{from: 0, maintenance: 0.004, initial: 0.008}]";
  private static final String LEVERAGES = "[{from: 0, leverage: 40}]";

  private TierReader() {}

  /// Binance: an account by its currency, with the brackets of each coin.
  static MarginModel cross(YamlField account, ParameterOrigin origin) {
    return cross("binance", account, origin, field -> tiers(field, RATES, TierReader::byRates));
  }

  /// Hyperliquid: an account by its currency, with the greatest leverages of each coin.
  static MarginModel leverage(YamlField account, ParameterOrigin origin) {
    return cross(
        "hyperliquid", account, origin, field -> tiers(field, LEVERAGES, TierReader::byLeverage));
  }

  /// Bybit: an account by its coin.
  static MarginModel inverse(YamlField account, ParameterOrigin origin) {
    var fields = NumberFields.of(account, "taker_fee: 0.00055", "taker_fee", "tiers");
    var tiers = tiers(fields.require("tiers"), RATES, TierReader::byRates);
    return fields.build(() ->
        new BybitInverseModel(
            NumberFields.asset(account), tiers, fields.number("taker_fee"), origin));
  }

  private static MarginModel cross(
      String venue,
      YamlField account,
      ParameterOrigin origin,
      Function<YamlField, MarginTiers> reader) {
    var tiers = NumberFields.byAsset(account, "{BTC: " + RATES + "}", reader);
    return new TieredCrossModel(venue, NumberFields.asset(account), tiers, origin);
  }

  private static MarginTiers tiers(
      YamlField field, String example, Function<YamlField, MarginTier> reader) {
    var tiers = new ArrayList<MarginTier>();
    for (var item : field.items(example)) {
      tiers.add(reader.apply(item));
    }
    return NumberFields.build(field, () -> MarginTiers.of(tiers));
  }

  private static MarginTier byRates(YamlField item) {
    var tier = NumberFields.of(item, RATES, "from", "maintenance", "initial");
    return tier.build(() ->
        new MarginTier(tier.number("from"), tier.number("maintenance"), tier.number("initial")));
  }

  private static MarginTier byLeverage(YamlField item) {
    var tier = NumberFields.of(item, LEVERAGES, "from", "leverage");
    return tier.build(() -> MarginTier.ofLeverage(tier.number("from"), tier.number("leverage")));
  }
}
