package org.ballast.runtime.scenario;

import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.ballast.domain.value.Asset;
import org.ballast.quant.stress.CoinShock;
import org.ballast.quant.stress.NamedScenario;
import org.ballast.quant.stress.VolMove;
import org.ballast.runtime.yaml.Amount;
import org.ballast.runtime.yaml.Percent;
import org.ballast.runtime.yaml.YamlField;
import org.ballast.runtime.yaml.YamlFields;

/// Reads one scenario, `{spot: -33 %, vol: +50 %}`: moves of every coin, or of single coins as in
/// `{spot: {ETH: -33 %}}`, with `all` for the others.
public final class ScenarioReader {
  private static final String EXAMPLE = "{spot: -33 %, vol: +50 %}";
  private static final String ALL = "all";
  private static final List<String> KEYS =
      List.of(
          "spot", "vol", "skew", "basis", "funding", "over", "staked_basis", "depeg", "failures");

  private static final Amount CHANGE = new Amount("%", "-33 %");
  private static final Amount POINTS = new Amount("pts", "+10 pts");
  private static final Amount FUNDING = new Amount("%/8h", "1 %/8h");
  private static final Amount RECOVERY = new Amount("%", "40 %");
  private static final Duration FUNDING_INTERVAL = Duration.ofHours(8);
  private static final String VOL_EXPECTED = "relative, e.g. +50 %, or in vol points, e.g. +10 pts";

  /// A coin that loses all has no volatility, and one that gains elevenfold is a typing error.
  private static final double FALL_MAX = -0.99;

  private static final double RISE_MAX = 10;
  private static final double POINTS_MAX = 10;

  private final YamlFields fields;
  private final TreeMap<Asset, CoinShock> coins = new TreeMap<>();
  private CoinShock everyCoin = CoinShock.NONE;

  private ScenarioReader(YamlFields fields) {
    this.fields = fields;
  }

  /// A scenario with the name of its key.
  static NamedScenario named(YamlField field) {
    return unnamed(field).named(YamlField.printable(field.key()));
  }

  /// A scenario that is named by what moves in it.
  public static NamedScenario unnamed(YamlField field) {
    var fields = field.fields(EXAMPLE);
    fields.requireKnown(KEYS, List.of());
    return new ScenarioReader(fields).read();
  }

  private NamedScenario read() {
    var elapsed = fields.find("over").map(Amount::duration).orElse(Duration.ZERO);
    apply("spot", (shock, value) -> shock.withSpot(factor(value)));
    apply("vol", (shock, value) -> shock.withVol(vol(value)));
    apply("skew", (shock, value) -> shock.withSkew(points(value)));
    apply("basis", (shock, value) -> shock.withBasis(factor(value)));
    apply("funding", (shock, value) -> shock.withFunding(funding(value, elapsed)));
    var stablecoins = new TreeMap<Asset, Double>();
    var stablecoinFactor = stablecoins(stablecoins);
    return new NamedScenario(
        words(),
        elapsed,
        everyCoin,
        coins,
        stablecoinFactor,
        stablecoins,
        fields.find("staked_basis").map(ScenarioReader::factor).orElse(1.0),
        failures());
  }

  /// Sets one move of every coin, or of those that are named.
  private void apply(String key, BiFunction<CoinShock, YamlField, CoinShock> set) {
    var field = fields.find(key);
    if (field.isEmpty()) {
      return;
    }
    if (!field.get().isMapping()) {
      applyToAll(set, field.get());
      return;
    }
    var byCoin = field.get().fields("{BTC: -33 %}").all();
    byCoin.stream()
        .filter(value -> value.key().equals(ALL))
        .forEach(value -> applyToAll(set, value));
    for (var value : byCoin) {
      if (!value.key().equals(ALL)) {
        var coin = asset(value);
        if (coin.isDollar()) {
          throw value.refused("a dollar does not move with coins: name it in depeg");
        }
        coins.merge(coin, set.apply(everyCoin, value), (known, same) -> set.apply(known, value));
      }
    }
  }

  private void applyToAll(BiFunction<CoinShock, YamlField, CoinShock> set, YamlField value) {
    everyCoin = set.apply(everyCoin, value);
    coins.replaceAll((coin, shock) -> set.apply(shock, value));
  }

  private double stablecoins(SortedMap<Asset, Double> named) {
    var field = fields.find("depeg");
    if (field.isEmpty()) {
      return 1;
    }
    if (!field.get().isMapping()) {
      return factor(field.get());
    }
    var every = 1.0;
    for (var value : field.get().fields("{USDC: -10 %}").all()) {
      if (value.key().equals(ALL)) {
        every = factor(value);
        continue;
      }
      var asset = asset(value);
      if (!asset.isDollar() || asset.equals(Asset.USD)) {
        throw value.refused("must name a stablecoin, e.g. USDC");
      }
      named.put(asset, factor(value));
    }
    return every;
  }

  private SortedMap<String, Double> failures() {
    var recoveries = new TreeMap<String, Double>();
    var example = "{deribit: {recovery: 40 %}}";
    for (var venue :
        fields.find("failures").map(field -> field.fields(example).all()).orElse(List.of())) {
      var terms = venue.fields("{recovery: 40 %}");
      terms.requireKnown(List.of("recovery"), List.of());
      recoveries.put(
          venue.key(),
          Percent.fraction(terms.require("recovery", "recovery: 40 %"), RECOVERY, 0, 1));
    }
    return recoveries;
  }

  private static Asset asset(YamlField field) {
    try {
      return new Asset(field.key());
    } catch (IllegalArgumentException _) {
      throw field.refused("must name a coin by its code, or all, e.g. BTC");
    }
  }

  private static double factor(YamlField field) {
    return Percent.factor(field, CHANGE, FALL_MAX, RISE_MAX);
  }

  private static double points(YamlField field) {
    return Percent.fraction(field, POINTS, -POINTS_MAX, POINTS_MAX);
  }

  private static VolMove vol(YamlField field) {
    var text = field.text(VOL_EXPECTED);
    if (text.endsWith(POINTS.unit())) {
      return new VolMove.Plus(points(field));
    }
    if (!text.endsWith(CHANGE.unit())) {
      throw field.refused("must be " + VOL_EXPECTED);
    }
    return new VolMove.Times(factor(field));
  }

  private static double funding(YamlField field, Duration elapsed) {
    var rate = Percent.fraction(field, FUNDING, -1, 1);
    if (elapsed.isZero()) {
      throw field.refused("funding is paid over time: say how long with over, e.g. over: 3d");
    }
    return rate * elapsed.toSeconds() / FUNDING_INTERVAL.toSeconds();
  }

  /// What the file says, on one line.
  private String words() {
    return fields.all().stream()
        .map(field -> field.key() + " " + words(field))
        .collect(Collectors.joining(", "));
  }

  private static String words(YamlField field) {
    return field.isMapping()
        ? field.fields(EXAMPLE).all().stream()
            .map(value -> value.key() + " " + words(value))
            .collect(Collectors.joining(", ", "{", "}"))
        : YamlField.printable(field.text(EXAMPLE));
  }
}
