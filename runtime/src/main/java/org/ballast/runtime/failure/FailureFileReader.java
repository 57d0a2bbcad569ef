package org.ballast.runtime.failure;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ballast.quant.hazard.FailureModel;
import org.ballast.quant.hazard.FailureSource;
import org.ballast.runtime.yaml.Amount;
import org.ballast.runtime.yaml.TextFile;
import org.ballast.runtime.yaml.YamlField;
import org.ballast.runtime.yaml.YamlFields;
import org.ballast.runtime.yaml.YamlTree;

/// Reads sources of failure from YAML.
///
/// Error: `BadInputException` of kind CONFIGURATION, one line with the file, the line, the rule,
/// the field and its value. Limits: 64 KiB, nesting 32 deep, no anchors, aliases or tags.
public final class FailureFileReader {
  static final String SMALLEST =
      "{as_of: 2026-02-05, horizon: 90d, sources: {deribit: {venue: deribit, hazard: 2 %/y,"
          + " recovery: 40 %}}}";

  private static final double YEAR_SECONDS = Duration.ofDays(365).toSeconds();

  private FailureFileReader() {}

  public static FailureFile read(Path file) {
    return parse(file.toString(), TextFile.read(file));
  }

  /// As `read`, from text; `name` stands for the file in what is said of it.
  public static FailureFile parse(String name, String text) {
    var root = YamlTree.parse(name, text, "file of failures", SMALLEST).fields(SMALLEST);
    root.requireKnown(List.of("as_of", "horizon", "sources"), List.of());
    var asOf = date(root.require("as_of", "as_of: 2026-02-05"));
    var horizon = years(root.require("horizon", "horizon: 90d"));
    var notes = new ArrayList<String>();
    var sources = new ArrayList<FailureSource>();
    for (var field : sources(root).all()) {
      sources.add(SourceReader.read(field, notes));
    }
    return new FailureFile(new FailureModel(asOf, horizon, sources), notes);
  }

  /// A positive duration in ACT/365 years.
  static double years(YamlField field) {
    return Amount.positiveDuration(field).toSeconds() / YEAR_SECONDS;
  }

  private static YamlFields sources(YamlFields root) {
    var example = "{deribit: {venue: deribit, hazard: 2 %/y, recovery: 40 %}}";
    return root.require("sources", "sources: " + example).fields(example);
  }

  private static LocalDate date(YamlField field) {
    return field.parsed("a date, e.g. 2026-02-05", LocalDate::parse);
  }
}
