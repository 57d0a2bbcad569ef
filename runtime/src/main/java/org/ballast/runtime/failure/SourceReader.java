package org.ballast.runtime.failure;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.ballast.quant.hazard.FailureKind;
import org.ballast.quant.hazard.FailureSource;
import org.ballast.quant.hazard.FailureTerms;
import org.ballast.runtime.yaml.Amount;
import org.ballast.runtime.yaml.Percent;
import org.ballast.runtime.yaml.YamlField;
import org.ballast.runtime.yaml.YamlFields;

/// Reads one source: its kind with what it covers, its hazard and its recovery.
final class SourceReader {
  private static final String EXAMPLE = "{venue: deribit, hazard: 2 %/y, recovery: 40 %}";
  private static final Amount RECOVERY = new Amount("%", "40 %");
  private static final List<String> TERMS = List.of("hazard", "recovery", "min", "max");
  private static final List<String> KINDS =
      Arrays.stream(FailureKind.values()).map(SourceReader::key).toList();

  private SourceReader() {}

  /// Adds a note where a bound of the file held the hazard.
  static FailureSource read(YamlField field, List<String> notes) {
    var fields = field.fields(EXAMPLE);
    fields.requireKnown(Stream.concat(KINDS.stream(), TERMS.stream()).toList(), List.of());
    var kind = kind(field, fields);
    var recovery = Percent.fraction(fields.require("recovery", "recovery: 40 %"), RECOVERY, 0, 1);
    var hazard = new HazardReader(field.key(), recovery, notes).read(fields);
    return new FailureSource(
        field.key(), kindOf(kind.key()), subjects(kind), new FailureTerms(hazard, recovery));
  }

  private static YamlField kind(YamlField field, YamlFields fields) {
    var kinds = fields.all().stream().filter(key -> KINDS.contains(key.key())).toList();
    if (kinds.size() != 1) {
      throw field.refused(
          "source must say what it covers by exactly one of venue, contract, oracle, bridge or"
              + " stablecoin, e.g. "
              + EXAMPLE);
    }
    return kinds.getFirst();
  }

  private static List<String> subjects(YamlField kind) {
    var example = "[deribit]";
    return kind.isList()
        ? kind.items(example).stream().map(SourceReader::subject).toList()
        : List.of(subject(kind));
  }

  private static String subject(YamlField field) {
    return field.text("a name or a list of names, e.g. deribit or [deribit, hyperliquid]");
  }

  private static FailureKind kindOf(String key) {
    return FailureKind.valueOf(key.toUpperCase(Locale.ROOT));
  }

  private static String key(FailureKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
