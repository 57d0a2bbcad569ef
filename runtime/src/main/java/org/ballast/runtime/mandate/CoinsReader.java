package org.ballast.runtime.mandate;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Decimal;
import org.ballast.hedging.mandate.UnderlyingLimits;
import org.ballast.runtime.yaml.Amount;
import org.ballast.runtime.yaml.YamlField;
import org.ballast.runtime.yaml.YamlFields;

/// Reads a mapping from underlyings to amounts of their own coin, such as `{BTC: 25 BTC}`.
final class CoinsReader {
  private CoinsReader() {}

  /// Signed levels.
  static SortedMap<Asset, Decimal> levels(YamlField field, List<UnderlyingLimits> underlyings) {
    return read(field, underlyings, (amount, coins) -> Optional.of(amount.level(coins)));
  }

  /// Positive limits; `none` is left out.
  static SortedMap<Asset, Decimal> limits(YamlField field, List<UnderlyingLimits> underlyings) {
    return read(field, underlyings, Amount::limit);
  }

  private static SortedMap<Asset, Decimal> read(
      YamlField field,
      List<UnderlyingLimits> underlyings,
      BiFunction<Amount, YamlField, Optional<Decimal>> amountOf) {
    var coins = new TreeMap<Asset, Decimal>();
    for (var entry : field.fields("{BTC: 25 BTC}").all()) {
      var underlying = underlying(entry, underlyings);
      amountOf
          .apply(Amount.coin(underlying), entry)
          .ifPresent(amount -> coins.put(underlying, amount));
    }
    return coins;
  }

  private static Asset underlying(YamlField entry, List<UnderlyingLimits> underlyings) {
    var codes = underlyings.stream().map(limits -> limits.underlying().code()).toList();
    if (!codes.contains(entry.key())) {
      throw entry.refused(
          "must name one of this mandate's underlyings, nearest is "
              + YamlFields.nearest(entry.key(), codes));
    }
    return new Asset(entry.key());
  }
}
