package org.ballast.runtime.collateral;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ballast.domain.value.Asset;
import org.ballast.hedging.collateral.CollateralStress;
import org.ballast.runtime.yaml.Amount;
import org.ballast.runtime.yaml.Percent;
import org.ballast.runtime.yaml.YamlField;
import org.ballast.runtime.yaml.YamlFields;

/// Reads `scenarios`: moves of the market, with places closed and stablecoins off their peg.
final class StressReader {
  private static final String EXAMPLE =
      "{name: gap, spot: -25 %, vol: +40 %, notice: 10m, closed: [wallet], price: {USDC: -5 %}}";
  private static final List<String> KEYS =
      List.of(
          "name", "spot", "vol", "notice", "closed", "price", "needs", "probability", "penalty");
  private static final Amount PENALTY = new Amount("USD/USD", "5 USD/USD");
  private static final double FALL_MAX = -0.99;
  private static final double RISE_MAX = 10;

  private StressReader() {}

  static List<CollateralStress> read(YamlField field, SortedSet<String> places, Duration notice) {
    var stresses = new ArrayList<CollateralStress>();
    var names = new TreeSet<String>();
    for (var item : field.items("[" + EXAMPLE + "]")) {
      var stress = stress(item, places, notice);
      if (!names.add(stress.name())) {
        throw item.refused("a name must not be given twice");
      }
      stresses.add(stress);
    }
    return stresses;
  }

  private static CollateralStress stress(
      YamlField item, SortedSet<String> places, Duration notice) {
    var fields = item.fields(EXAMPLE);
    fields.requireKnown(KEYS, List.of());
    var closed = new TreeSet<String>();
    fields
        .find("closed")
        .ifPresent(list ->
            list.items("[wallet]")
                .forEach(place -> closed.add(TransferReader.known(place, places))));
    return new CollateralStress(
        fields.require("name", "name: gap").text("a name, e.g. gap"),
        1 + move(fields, "spot"),
        1 + move(fields, "vol"),
        fields.find("notice").map(Amount::duration).orElse(notice),
        closed,
        prices(fields),
        needs(fields, places),
        fields
            .find("probability")
            .map(given -> Percent.fraction(given, CollateralFileReader.percent("1 %"), 0, 1))
            .orElse(0.0),
        penalty(fields));
  }

  private static double move(YamlFields fields, String key) {
    return fields.find(key).map(StressReader::move).orElse(0.0);
  }

  private static double move(YamlField field) {
    return Percent.fraction(field, CollateralFileReader.percent("-25 %"), FALL_MAX, RISE_MAX);
  }

  private static TreeMap<Asset, Double> prices(YamlFields fields) {
    var prices = new TreeMap<Asset, Double>();
    fields
        .find("price")
        .ifPresent(field -> {
          for (var entry : field.fields("{USDC: -5 %}").all()) {
            prices.put(CollateralFileReader.asset(entry, entry.key()), 1 + move(entry));
          }
        });
    return prices;
  }

  private static TreeMap<String, Double> needs(YamlFields fields, SortedSet<String> places) {
    var needs = new TreeMap<String, Double>();
    fields
        .find("needs")
        .ifPresent(field -> {
          for (var entry : field.fields("{deribit/main: 300000 USD}").all()) {
            if (!places.contains(entry.key())) {
              throw entry.refused(
                  "unknown place, nearest is "
                      + YamlFields.nearest(entry.key(), List.copyOf(places)));
            }
            needs.put(entry.key(), Amount.USD.level(entry).toDouble());
          }
        });
    return needs;
  }

  /// A penalty makes a stress one that may be failed, and then it needs a probability.
  private static OptionalDouble penalty(YamlFields fields) {
    var field = fields.find("penalty");
    if (field.isEmpty()) {
      return OptionalDouble.empty();
    }
    double penalty = PENALTY.level(field.get()).toDouble();
    if (!(penalty > 0)) {
      throw field.get().refused("penalty must be positive");
    }
    if (fields.find("probability").isEmpty()) {
      throw field.get().refused("a penalty needs a probability, e.g. probability: 1 %");
    }
    return OptionalDouble.of(penalty);
  }
}
