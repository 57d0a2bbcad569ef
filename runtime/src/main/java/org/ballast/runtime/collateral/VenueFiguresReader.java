package org.ballast.runtime.collateral;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ballast.domain.fault.BadInputException;
import org.ballast.domain.portfolio.Account;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Decimal;
import org.ballast.runtime.yaml.TextFile;
import org.ballast.runtime.yaml.YamlField;
import org.ballast.runtime.yaml.YamlTree;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads a venue's own margin figures: a saved answer of Deribit's `private/get_account_summary` or
/// `get_account_summaries` (JSON), or a list in YAML.
///
/// Error: `BadInputException` that names the file and the field.
public final class VenueFiguresReader {
  private static final String EXAMPLE =
      "[{account: deribit/main, currency: BTC, equity: 12.5, initial_margin: 3.1,"
          + " maintenance_margin: 2.4}]";

  /// Deribit's equity has the options' value in it; this is what it sets against its margins.
  private static final String MARGIN_BALANCE = "margin_balance";

  private static final List<String> KEYS =
      List.of("account", "currency", "equity", "initial_margin", "maintenance_margin");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private VenueFiguresReader() {}

  public static List<VenueFigures> read(Path file) {
    return parse(file.toString(), TextFile.read(file));
  }

  static List<VenueFigures> parse(String name, String text) {
    return text.stripLeading().startsWith("{") ? json(name, text) : yaml(name, text);
  }

  private static List<VenueFigures> json(String name, String text) {
    JsonNode root;
    try {
      root = JSON.readTree(text);
    } catch (JacksonException e) {
      throw BadInputException.data(
          name, "JSON cannot be read: " + YamlField.printable(e.getOriginalMessage()));
    }
    if (root.has("error")) {
      throw BadInputException.data(
          name,
          "answer must not be an error",
          "error",
          YamlField.printable(root.get("error").toString()));
    }
    var result = root.has("result") ? root.get("result") : root;
    var summaries = result.has("summaries") ? result.get("summaries") : result;
    var figures = new ArrayList<VenueFigures>();
    if (summaries.isArray()) {
      summaries.forEach(summary -> figures.add(summary(name, summary)));
    } else {
      figures.add(summary(name, summaries));
    }
    if (figures.isEmpty()) {
      throw BadInputException.data(name, "must have at least one account summary");
    }
    return figures;
  }

  private static VenueFigures summary(String name, JsonNode summary) {
    var currency = summary.get("currency");
    if (currency == null || !currency.isString()) {
      throw BadInputException.data(name, "account summary must have a currency", "currency", "");
    }
    return new VenueFigures(
        Optional.empty(),
        asset(name, currency.asString()),
        number(name, summary, summary.has(MARGIN_BALANCE) ? MARGIN_BALANCE : "equity"),
        number(name, summary, "initial_margin"),
        number(name, summary, "maintenance_margin"));
  }

  private static Asset asset(String name, String code) {
    try {
      return new Asset(code);
    } catch (IllegalArgumentException _) {
      throw BadInputException.data(
          name, "must be an asset, e.g. BTC", "currency", YamlField.printable(code));
    }
  }

  private static double number(String name, JsonNode summary, String field) {
    var value = summary.get(field);
    if (value == null || !value.isNumber() || !Double.isFinite(value.asDouble())) {
      throw BadInputException.data(
          name,
          "account summary must have a number here",
          field,
          value == null ? "" : YamlField.printable(value.toString()));
    }
    return value.asDouble();
  }

  private static List<VenueFigures> yaml(String name, String text) {
    var figures = new ArrayList<VenueFigures>();
    for (var item :
        YamlTree.parse(name, text, "file of a venue's figures", EXAMPLE).items(EXAMPLE)) {
      var fields = item.fields(EXAMPLE);
      fields.requireKnown(KEYS, List.of());
      var currency = fields.require("currency", "currency: BTC");
      figures.add(
          new VenueFigures(
              fields.find("account").map(VenueFiguresReader::account),
              CollateralFileReader.asset(currency, currency.text("an asset, e.g. BTC")),
              number(fields.require("equity", "equity: 12.5")),
              number(fields.require("initial_margin", "initial_margin: 3.1")),
              number(fields.require("maintenance_margin", "maintenance_margin: 2.4"))));
    }
    return figures;
  }

  private static Account account(YamlField field) {
    return field.parsed("venue/name, e.g. deribit/main", Account::parse);
  }

  private static double number(YamlField field) {
    return field.parsed("a number in the account's currency, e.g. 12.5", Decimal::parse).toDouble();
  }
}
