package org.ballast.runtime.margin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ballast.quant.margin.MarginModel;
import org.ballast.quant.margin.ParameterOrigin;
import org.ballast.runtime.yaml.Amount;
import org.ballast.runtime.yaml.TextFile;
import org.ballast.runtime.yaml.YamlField;
import org.ballast.runtime.yaml.YamlFields;
import org.ballast.runtime.yaml.YamlTree;

/// Reads the parameters of one margin rule from YAML and makes its models, one per account.
///
/// Error: `BadInputException` of kind CONFIGURATION, one line with the file, the line, the rule,
/// the key and its value. Limits: 64 KiB, nesting 32 deep, no anchors, aliases or tags.
public final class MarginFileReader {
  static final String SMALLEST =
      "{rule: bybit-inverse, as_of: 2026-11-22, max_age: 90d, accounts: {BTC: {taker_fee: 0.00055,"
          + " tiers: [{from: 0, maintenance: 0.005, initial: 0.01}]}}}";

  private static final List<String> KEYS =
      List.of("rule", "as_of", "max_age", "unconfirmed", "accounts");

  /// The files shipped with this version, one per rule.
  private static final List<String> SHIPPED =
      List.of(
          "aave-v3.yaml",
          "binance-cross.yaml",
          "bybit-inverse.yaml",
          "deribit-portfolio.yaml",
          "deribit-standard.yaml",
          "derive-portfolio.yaml",
          "derive-standard.yaml",
          "hyperliquid-cross.yaml");

  private MarginFileReader() {}

  /// The models of every rule at the parameters shipped with this version.
  public static List<MarginModel> shipped() {
    var models = new ArrayList<MarginModel>();
    for (var file : SHIPPED) {
      models.addAll(parse(file, resource(file)));
    }
    return models;
  }

  public static List<MarginModel> read(Path file) {
    return parse(file.toString(), TextFile.read(file));
  }

  /// As `read`, from text; `name` stands for the file in what is said of it.
  public static List<MarginModel> parse(String name, String text) {
    var root = YamlTree.parse(name, text, "file of margin parameters", SMALLEST).fields(SMALLEST);
    root.requireKnown(KEYS, List.of());
    var rule = rule(root.require("rule", "rule: deribit-standard"));
    var origin =
        new ParameterOrigin(
            name,
            date(root.require("as_of", "as_of: 2026-11-22")),
            days(root.require("max_age", "max_age: 90d")),
            unconfirmed(root));
    var example = "{BTC: …}";
    var models = new ArrayList<MarginModel>();
    for (var account : root.require("accounts", "accounts: " + example).fields(example).all()) {
      models.add(rule.read(account, origin));
    }
    return models;
  }

  /// Replaces the models that a user's file names anew and adds what it adds.
  public static List<MarginModel> withOverrides(
      List<MarginModel> models, List<MarginModel> overrides) {
    var named = overrides.stream().map(MarginModel::name).toList();
    var kept = models.stream().filter(model -> !named.contains(model.name()));
    return Stream.concat(kept, overrides.stream()).toList();
  }

  private static MarginRule rule(YamlField field) {
    var known = Stream.of(MarginRule.values()).map(MarginRule::key).toList();
    var typed = field.text("the name of a margin rule");
    return Stream.of(MarginRule.values())
        .filter(rule -> rule.key().equals(typed))
        .findFirst()
        .orElseThrow(
            () -> field.refused("unknown rule, nearest is " + YamlFields.nearest(typed, known)));
  }

  private static List<String> unconfirmed(YamlFields root) {
    return root.find("unconfirmed").stream()
        .flatMap(field -> field.items("[option margins]").stream())
        .map(item -> item.text("what no source of the venue's own stands for"))
        .toList();
  }

  private static LocalDate date(YamlField field) {
    return field.parsed("a date, e.g. 2026-11-22", LocalDate::parse);
  }

  private static int days(YamlField field) {
    var age = Amount.positiveDuration(field);
    var days = age.toDays();
    if (!age.equals(Duration.ofDays(days))) {
      throw field.refused("must be whole days, e.g. 90d");
    }
    return Math.toIntExact(days);
  }

  private static String resource(String file) {
    try (var stream = MarginFileReader.class.getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalStateException("parameters must be on the class path: file=" + file);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
