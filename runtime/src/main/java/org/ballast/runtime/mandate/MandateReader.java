package org.ballast.runtime.mandate;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ballast.domain.value.Asset;
import org.ballast.hedging.mandate.HedgeTarget;
import org.ballast.hedging.mandate.Mandate;
import org.ballast.hedging.mandate.MarginLimits;
import org.ballast.hedging.mandate.UnderlyingLimits;
import org.ballast.quant.delta.DeltaModel;
import org.ballast.runtime.yaml.TextFile;
import org.ballast.runtime.yaml.YamlField;
import org.ballast.runtime.yaml.YamlFields;
import org.ballast.runtime.yaml.YamlTree;

/// Reads a mandate from YAML, and refuses what it cannot enforce to the letter.
///
/// Error: `BadInputException` of kind CONFIGURATION, one line with the file, the line, the rule,
/// the field and its value. One fault is reported at a time. Limits: 64 KiB, nesting 32 deep, no
/// anchors, aliases or tags.
public final class MandateReader {
  static final String SMALLEST =
      "{underlyings: {BTC: {delta: 0.5 BTC}}, trade: {instruments: [\"deribit:BTC-PERPETUAL\"]}}";

  /// The key of the limits on losses.
  public static final String TAIL = "tail";

  /// The key of what every account must keep of its margin.
  public static final String MARGIN = "margin";

  private static final List<String> KEYS =
      List.of(
          "numeraire", "target", "underlyings", "trade", "triggers", "delta_model", TAIL, MARGIN);
  private static final List<String> UNHONOURED = List.of("failure", "staking");

  private MandateReader() {}

  public static Mandate read(Path file) {
    return describe(file).mandate();
  }

  /// As `read`, with what the file left to defaults.
  public static MandateDescription describe(Path file) {
    return describe(file.toString(), TextFile.read(file));
  }

  /// Where a field of `trade` stands, such as `trade.instruments[1]`, or `tail` or `margin`: the
  /// file with its line, or the file alone for any other field.
  public static String place(Path file, String path) {
    var root = tree(file.toString(), TextFile.read(file));
    var trade = TradeRulesReader.fields(root);
    return Stream.of(
            trade.all(),
            TradeRulesReader.instruments(trade),
            root.find(TAIL).stream().toList(),
            root.find(MARGIN).stream().toList())
        .flatMap(List::stream)
        .filter(field -> field.path().equals(path))
        .findFirst()
        .map(YamlField::place)
        .orElse(file.toString());
  }

  /// As `read`, from text; `name` stands for the file in what is said of it.
  public static Mandate parse(String name, String text) {
    return describe(name, text).mandate();
  }

  static MandateDescription describe(String name, String text) {
    var root = tree(name, text);
    root.requireKnown(KEYS, UNHONOURED);
    var numeraire =
        root.find("numeraire").map(MandateReader::numeraire).orElse(Mandate.NUMERAIRE_DEFAULT);
    var underlyings = LimitsReader.read(root);
    var target =
        root.find("target").map(field -> target(field, underlyings)).orElse(Mandate.TARGET_DEFAULT);
    var tradeFields = TradeRulesReader.fields(root);
    var trade = TradeRulesReader.read(tradeFields, underlyings);
    var trigger = root.find("triggers").map(TriggersReader::read).orElse(Mandate.TRIGGER_DEFAULT);
    var deltaModel =
        root.find("delta_model")
            .map(field -> DeltaModelReader.read(field, underlyings))
            .orElse(DeltaModel.DEFAULT);
    var tail = root.find(TAIL).map(TailReader::read).orElse(List.of());
    var margin = root.find(MARGIN).map(MarginReader::read).orElse(MarginLimits.NONE);
    return new MandateDescription(
        new Mandate(numeraire, target, underlyings, trade, trigger, deltaModel, tail, margin),
        defaults(root, tradeFields));
  }

  private static YamlFields tree(String name, String text) {
    return YamlTree.parse(name, text, "mandate", SMALLEST).fields(SMALLEST);
  }

  private static Asset numeraire(YamlField field) {
    if (!field.text("USD").equals(Asset.USD.code())) {
      throw field.refused("this version cannot honour a numeraire other than USD");
    }
    return Asset.USD;
  }

  private static HedgeTarget target(YamlField field, List<UnderlyingLimits> underlyings) {
    if (field.isMapping()) {
      return levels(field, underlyings);
    }
    var expected = "usd-neutral, coin-neutral, or a number per underlying, e.g. {BTC: 3 BTC}";
    return switch (field.text(expected)) {
      case "usd-neutral" -> new HedgeTarget.UsdNeutral();
      case "coin-neutral" -> new HedgeTarget.CoinNeutral();
      default -> throw field.refused("must be " + expected);
    };
  }

  private static HedgeTarget levels(YamlField field, List<UnderlyingLimits> underlyings) {
    var levels = CoinsReader.levels(field, underlyings);
    for (var limits : underlyings) {
      var underlying = limits.underlying();
      var isLimited = limits.deltaCoins().isPresent();
      if (isLimited && !levels.containsKey(underlying)) {
        throw field.refused("target must give " + underlying + " a level, as its delta is limited");
      }
      if (!isLimited && levels.containsKey(underlying)) {
        throw field.refused(
            "target must give " + underlying + " no level, as its delta is unlimited");
      }
    }
    return new HedgeTarget.Levels(levels);
  }

  private static SortedSet<String> defaults(YamlFields root, YamlFields trade) {
    var defaults = new TreeSet<String>();
    if (root.find("numeraire").isEmpty()) {
      defaults.add(MandateDescription.NUMERAIRE);
    }
    if (root.find("target").isEmpty()) {
      defaults.add(MandateDescription.TARGET);
    }
    if (trade.find("min_time_to_expiry").isEmpty()) {
      defaults.add(MandateDescription.MIN_TIME_TO_EXPIRY);
    }
    if (root.find("triggers").isEmpty()) {
      defaults.add(MandateDescription.TRIGGERS);
    }
    if (root.find("delta_model").isEmpty()) {
      defaults.add(MandateDescription.DELTA_MODEL);
    }
    return defaults;
  }
}
