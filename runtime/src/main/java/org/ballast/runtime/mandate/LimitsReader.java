package org.ballast.runtime.mandate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Decimal;
import org.ballast.hedging.mandate.UnderlyingLimits;
import org.ballast.runtime.yaml.Amount;
import org.ballast.runtime.yaml.YamlField;
import org.ballast.runtime.yaml.YamlFields;

/// Reads `underlyings`: the half-widths of each underlying's Greeks.
final class LimitsReader {
  private static final String EXAMPLE = "{BTC: {delta: 0.5 BTC}}";
  private static final List<String> GREEKS = List.of("delta", "gamma", "vega", "theta");

  private LimitsReader() {}

  static List<UnderlyingLimits> read(YamlFields root) {
    var limits = new ArrayList<UnderlyingLimits>();
    for (var field : root.require("underlyings", "underlyings: " + EXAMPLE).fields(EXAMPLE).all()) {
      limits.add(limits(underlying(field), field));
    }
    return limits;
  }

  private static UnderlyingLimits limits(Asset underlying, YamlField field) {
    var coin = Amount.coin(underlying);
    var greeks = field.fields("{delta: " + coin.example() + "}");
    greeks.requireKnown(GREEKS, List.of());
    return new UnderlyingLimits(
        underlying,
        halfWidth(greeks, "delta", coin),
        halfWidth(greeks, "gamma", coin),
        halfWidth(greeks, "vega", Amount.USD),
        halfWidth(greeks, "theta", Amount.USD));
  }

  private static Optional<Decimal> halfWidth(YamlFields greeks, String greek, Amount amount) {
    return greeks.find(greek).flatMap(amount::limit);
  }

  /// A code without a capital is refused: no venue writes one, and a limit on `btc` would bind
  /// nothing.
  private static Asset underlying(YamlField field) {
    var code = field.key();
    Asset underlying;
    try {
      underlying = new Asset(code);
    } catch (IllegalArgumentException _) {
      throw field.refused(
          "underlying must be a coin's code of 1 to 20 letters or digits, e.g. BTC");
    }
    if (underlying.equals(Asset.USD)) {
      throw field.refused("underlying must be a coin, USD is the numeraire");
    }
    var capitals = code.toUpperCase(Locale.ROOT);
    if (!code.equals(capitals) && code.equals(code.toLowerCase(Locale.ROOT))) {
      throw field.refused("underlying must be written as venues do: " + capitals);
    }
    return underlying;
  }
}
