package org.ballast.runtime.collateral;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ballast.domain.value.Asset;
import org.ballast.hedging.collateral.CollateralPlace;
import org.ballast.hedging.collateral.CollateralSetup;
import org.ballast.runtime.yaml.Amount;
import org.ballast.runtime.yaml.Percent;
import org.ballast.runtime.yaml.TextFile;
import org.ballast.runtime.yaml.YamlField;
import org.ballast.runtime.yaml.YamlFields;
import org.ballast.runtime.yaml.YamlTree;

/// Reads places, transfers and stresses from YAML, strictly.
///
/// Error: `BadInputException` of kind CONFIGURATION, one line with the file, the line, the rule,
/// the field and its value. Limits: 64 KiB, nesting 32 deep, no anchors, aliases or tags.
public final class CollateralFileReader {
  static final String SMALLEST =
      "{places: {wallet: {holds: {BTC: 5 BTC}}, deribit/main: {takes: {BTC: 0 %}}}, transfers:"
          + " [{from: wallet, to: deribit/main, asset: BTC, limit: 500000 USD, cost: 2 bp, delay:"
          + " 45m}]}";

  private static final List<String> KEYS =
      List.of("horizon", "notice", "assets", "places", "transfers", "scenarios");
  private static final Duration HORIZON_DEFAULT = Duration.ofDays(30);
  private static final Duration NOTICE_DEFAULT = Duration.ofMinutes(10);
  private static final double YEAR_SECONDS = Duration.ofDays(365).toSeconds();

  private CollateralFileReader() {}

  public static CollateralFile read(Path file) {
    return parse(file.toString(), TextFile.read(file));
  }

  /// As `read`, from text; `name` stands for the file in what is said of it.
  public static CollateralFile parse(String name, String text) {
    var root = YamlTree.parse(name, text, "collateral file", SMALLEST).fields(SMALLEST);
    root.requireKnown(KEYS, List.of());
    var bookHeld = new TreeSet<String>();
    var places = places(root, bookHeld);
    var names = new TreeSet<String>();
    places.forEach(place -> names.add(place.name()));
    var transfers =
        root.find("transfers").map(field -> TransferReader.read(field, names)).orElse(List.of());
    var horizon = root.find("horizon").map(Amount::positiveDuration).orElse(HORIZON_DEFAULT);
    var notice = root.find("notice").map(Amount::duration).orElse(NOTICE_DEFAULT);
    var stresses =
        root.find("scenarios")
            .map(field -> StressReader.read(field, names, notice))
            .orElse(List.of());
    var setup =
        new CollateralSetup(
            places, transfers, shares(root), stresses, horizon.toSeconds() / YEAR_SECONDS);
    return new CollateralFile(setup, notice, bookHeld);
  }

  static Asset asset(YamlField field, String code) {
    try {
      return new Asset(code);
    } catch (IllegalArgumentException _) {
      throw field.refused("must be an asset's code of 1 to 20 letters or digits, e.g. USDC");
    }
  }

  static Amount percent(String example) {
    return new Amount("%", example);
  }

  private static TreeMap<Asset, Double> shares(YamlFields root) {
    var shares = new TreeMap<Asset, Double>();
    root.find("assets")
        .ifPresent(field -> {
          for (var entry : field.fields("{USDC: {max_share: 70 %}}").all()) {
            var fields = entry.fields("{max_share: 70 %}");
            fields.requireKnown(List.of("max_share"), List.of());
            shares.put(
                asset(entry, entry.key()),
                Percent.fraction(
                    fields.require("max_share", "max_share: 70 %"), percent("70 %"), 0, 1));
          }
        });
    return shares;
  }

  private static List<CollateralPlace> places(YamlFields root, TreeSet<String> bookHeld) {
    var places = new ArrayList<CollateralPlace>();
    for (var field :
        root.require("places", "places: {wallet: {holds: {BTC: 5 BTC}}}")
            .fields("{wallet: {holds: {BTC: 5 BTC}}}")
            .all()) {
      places.add(PlaceReader.read(field, bookHeld));
    }
    return places;
  }
}
