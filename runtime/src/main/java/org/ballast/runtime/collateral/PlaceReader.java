package org.ballast.runtime.collateral;

import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.ballast.domain.value.Asset;
import org.ballast.hedging.collateral.CollateralPlace;
import org.ballast.runtime.yaml.Amount;
import org.ballast.runtime.yaml.Percent;
import org.ballast.runtime.yaml.YamlField;
import org.ballast.runtime.yaml.YamlFields;

/// Reads one place: what it holds and takes, what it pays, and how likely it fails.
final class PlaceReader {
  private static final String EXAMPLE =
      "{takes: {BTC: 0 %}, holds: {BTC: 4.2 BTC}, hazard: 2 %/y, recovery: 40 %, max_share: 60 %}";
  private static final List<String> KEYS =
      List.of("takes", "holds", "yield", "hazard", "recovery", "max_share");
  private static final double HAZARD_MAX = 10;
  private static final double YIELD_MAX = 1;

  private PlaceReader() {}

  static CollateralPlace read(YamlField field, TreeSet<String> bookHeld) {
    var fields = field.fields(EXAMPLE);
    fields.requireKnown(KEYS, List.of());
    if (fields.find("holds").isEmpty()) {
      bookHeld.add(field.key());
    }
    return new CollateralPlace(
        field.key(),
        byAsset(fields, "holds", "{BTC: 4.2 BTC}", PlaceReader::amount),
        byAsset(fields, "takes", "{BTC: 0 %}", (asset, given) -> haircut(given)),
        byAsset(fields, "yield", "{USDC: 4 %/y}", (asset, given) -> yearly(given)),
        loss(fields),
        share(fields));
  }

  private static TreeMap<Asset, Double> byAsset(
      YamlFields fields, String key, String example, BiFunction<Asset, YamlField, Double> value) {
    var values = new TreeMap<Asset, Double>();
    fields
        .find(key)
        .ifPresent(field -> {
          for (var entry : field.fields(example).all()) {
            var asset = CollateralFileReader.asset(entry, entry.key());
            values.put(asset, value.apply(asset, entry));
          }
        });
    return values;
  }

  private static double amount(Asset asset, YamlField field) {
    var held = Amount.coin(asset).level(field);
    if (held.signum() < 0) {
      throw field.refused("what is held must not be negative");
    }
    return held.toDouble();
  }

  private static double haircut(YamlField field) {
    return Percent.fraction(field, CollateralFileReader.percent("10 %"), 0, 1);
  }

  private static double yearly(YamlField field) {
    return Percent.fraction(field, Percent.PER_YEAR, -YIELD_MAX, YIELD_MAX);
  }

  /// Hazard times what is not recovered; a hazard needs a recovery, which is never assumed.
  private static double loss(YamlFields fields) {
    if (fields.find("hazard").isEmpty()) {
      fields
          .find("recovery")
          .ifPresent(recovery -> {
            throw recovery.refused("a recovery needs a hazard, e.g. hazard: 2 %/y");
          });
      return 0;
    }
    double hazard =
        Percent.fraction(
            fields.require("hazard", "hazard: 2 %/y"), Percent.PER_YEAR, 0, HAZARD_MAX);
    double recovery =
        Percent.fraction(
            fields.require("recovery", "recovery: 40 %"),
            CollateralFileReader.percent("40 %"),
            0,
            1);
    return hazard * (1 - recovery);
  }

  private static OptionalDouble share(YamlFields fields) {
    return fields
        .find("max_share")
        .map(given ->
            OptionalDouble.of(Percent.fraction(given, CollateralFileReader.percent("60 %"), 0, 1)))
        .orElseGet(OptionalDouble::empty);
  }
}
