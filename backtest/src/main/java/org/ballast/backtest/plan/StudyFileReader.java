package org.ballast.backtest.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ballast.backtest.path.BookKind;
import org.ballast.backtest.study.PolicyEntry;
import org.ballast.domain.value.Asset;
import org.ballast.runtime.yaml.Amount;
import org.ballast.runtime.yaml.TextFile;
import org.ballast.runtime.yaml.YamlField;
import org.ballast.runtime.yaml.YamlFields;
import org.ballast.runtime.yaml.YamlTree;

/// Reads study files and the presets that ship.
public final class StudyFileReader {
  /// Names of the presets.
  public static final List<String> PRESETS = List.of("policies", "policies-quick");

  private static final String SMALLEST =
      "{study: mine, coins: [BTC], books: [straddle], tenor: 28d, recorded: {every: 7d, block: 7d},"
          + " policies: {fixed-interval: [6h], programme: [0.05]}, resamples: 1000, seed: 1}";
  private static final List<String> KEYS =
      List.of(
          "study",
          "coins",
          "books",
          "tenor",
          "recorded",
          "synthetic",
          "policies",
          "resamples",
          "seed");
  private static final int RESAMPLES_MAX = 100_000;

  private final String name;
  private final String text;

  private StudyFileReader(String name, String text) {
    this.name = name;
    this.text = text;
  }

  /// Throws: `BadInputException` for whatever is wrong with the file, by its line.
  public static StudyPlan read(Path file) {
    return parse(file.toString(), TextFile.read(file));
  }

  /// Domain: one of [#PRESETS].
  public static StudyPlan preset(String preset) {
    try (var stream = StudyFileReader.class.getResourceAsStream(preset + ".yaml")) {
      if (stream == null) {
        throw new IllegalArgumentException("preset must be one that ships: preset=" + preset);
      }
      return parse(preset, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static StudyPlan parse(String file, String text) {
    return new StudyFileReader(file, text).plan();
  }

  private StudyPlan plan() {
    var fields = YamlTree.parse(name, text, "study", SMALLEST).fields(SMALLEST);
    fields.requireKnown(KEYS, List.of());
    var recorded = fields.find("recorded").map(field -> data(field, List.of()));
    var synthetic = fields.find("synthetic").map(field -> data(field, List.of("sensitivity")));
    if (recorded.isEmpty() && synthetic.isEmpty()) {
      throw fields.parent().missing("recorded", "recorded: {every: 7d, block: 7d}");
    }
    return new StudyPlan(
        fields.require("study", "study: mine").text("a name"),
        text,
        coins(fields.require("coins", "coins: [BTC, ETH]")),
        books(fields.require("books", "books: [straddle]")),
        Amount.positiveDuration(fields.require("tenor", "tenor: 28d")),
        recorded,
        synthetic,
        fields.find("synthetic").map(StudyFileReader::isSensitivityAsked).orElse(false),
        policies(fields.require("policies", "policies: {fixed-interval: [6h]}")),
        (int) whole(fields.require("resamples", "resamples: 1000"), 1, RESAMPLES_MAX),
        whole(fields.require("seed", "seed: 1"), 0, Long.MAX_VALUE));
  }

  private static List<Asset> coins(YamlField field) {
    return field.items("[BTC, ETH]").stream()
        .map(item -> item.parsed("a coin, e.g. BTC", Asset::new))
        .toList();
  }

  private static List<BookKind> books(YamlField field) {
    var known = Arrays.stream(BookKind.values()).map(BookKind::key).toList();
    var books = new ArrayList<BookKind>();
    for (var item : field.items("[straddle]")) {
      var text = item.text("a book, one of " + known);
      books.add(
          BookKind.of(text)
              .orElseThrow(() ->
                  item.refused(
                      "must be one of "
                          + known
                          + "; nearest is "
                          + YamlFields.nearest(text, known))));
    }
    return books;
  }

  private static DataPlan data(YamlField field, List<String> more) {
    var example = "{every: 7d, block: 7d}";
    var fields = field.fields(example);
    var known = new ArrayList<>(List.of("every", "block", "from", "until"));
    known.addAll(more);
    fields.requireKnown(known, List.of());
    var from = fields.find("from").map(StudyFileReader::instant).orElse(Instant.EPOCH);
    var until = fields.find("until").map(StudyFileReader::instant).orElse(Instant.MAX);
    if (!from.isBefore(until)) {
      throw field.refused("from must be before until");
    }
    var block = fields.require("block", example);
    var length = Amount.positiveDuration(block);
    if (length.toDays() < 1) {
      throw block.refused("block must be at least 1d");
    }
    return new DataPlan(
        Amount.positiveDuration(fields.require("every", example)),
        (int) length.toDays(),
        from,
        until);
  }

  private static boolean isSensitivityAsked(YamlField synthetic) {
    return synthetic
        .fields("")
        .find("sensitivity")
        .map((YamlField field) -> {
          var text = field.text("yes or no");
          if (!List.of("yes", "no").contains(text)) {
            throw field.refused("must be yes or no");
          }
          return text.equals("yes");
        })
        .orElse(false);
  }

  private static List<PolicyEntry> policies(YamlField field) {
    var entries = new ArrayList<PolicyEntry>();
    for (var family : field.fields("{fixed-interval: [6h]}").all()) {
      var known =
          PolicyFamily.of(family.key())
              .orElseThrow(() ->
                  family.refused(
                      "unknown policy, nearest is "
                          + YamlFields.nearest(family.key(), PolicyFamily.labels())
                          + "; known are "
                          + String.join(", ", PolicyFamily.labels())));
      if (known == PolicyFamily.NONE) {
        requireEmpty(family);
        entries.add(PolicyFamily.none());
        continue;
      }
      for (var setting : family.items("[...]")) {
        var entry = known.entry(setting);
        if (entries.stream().anyMatch(other -> other.label().equals(entry.label()))) {
          throw setting.refused("policy must not be listed twice");
        }
        entries.add(entry);
      }
    }
    return entries;
  }

  private static void requireEmpty(YamlField none) {
    if (!none.isEmptyList()) {
      throw none.refused("none has no settings: write none: []");
    }
  }

  private static Instant instant(YamlField field) {
    return field.parsed("a time, ISO-8601 UTC, e.g. 2026-01-01T00:00:00Z", Instant::parse);
  }

  private static long whole(YamlField field, long min, long max) {
    var value = field.parsed("a whole number", Long::parseLong);
    if (value < min || value > max) {
      throw field.refused("must be a whole number from " + min + " to " + max);
    }
    return value;
  }
}
