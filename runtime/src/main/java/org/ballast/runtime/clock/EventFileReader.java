package org.ballast.runtime.clock;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.ballast.quant.surface.VarianceClock;
import org.ballast.runtime.yaml.Amount;
import org.ballast.runtime.yaml.Percent;
import org.ballast.runtime.yaml.TextFile;
import org.ballast.runtime.yaml.YamlField;
import org.ballast.runtime.yaml.YamlFields;
import org.ballast.runtime.yaml.YamlTree;

/// Reads events and the weight of weekends from YAML.
///
/// Error: `BadInputException` of kind CONFIGURATION, one line with the file, the line, the rule,
/// the field and its value. Limits: 64 KiB, nesting 32 deep, no anchors, aliases or tags.
public final class EventFileReader {
  static final String SMALLEST = "{events: {fomc: {at: 2026-03-18T18:00:00Z, worth: 1d}}}";

  private static final String EVENT = "{at: 2026-03-18T18:00:00Z, worth: 1d}";
  private static final Amount WEIGHT = new Amount("%", "60 %");
  private static final double WEIGHT_MIN = 0.01;
  private static final double WEIGHT_MAX = 10;

  private EventFileReader() {}

  public static EventFile read(Path file) {
    return parse(file.toString(), TextFile.read(file));
  }

  /// As `read`, from text; `name` stands for the file in what is said of it.
  public static EventFile parse(String name, String text) {
    var root = YamlTree.parse(name, text, "file of events", SMALLEST).fields(SMALLEST);
    root.requireKnown(List.of("weekend_weight", "events"), List.of());
    var weight =
        root.find("weekend_weight")
            .map(field -> Percent.fraction(field, WEIGHT, WEIGHT_MIN, WEIGHT_MAX))
            .orElse(EventFile.NONE.weekendWeight());
    return new EventFile(
        weight, root.find("events").map(EventFileReader::events).orElse(List.of()));
  }

  private static List<VarianceClock.Event> events(YamlField field) {
    var events = new ArrayList<VarianceClock.Event>();
    for (var event : field.fields("{fomc: " + EVENT + "}").all()) {
      events.add(event(event, event.fields(EVENT)));
    }
    return events;
  }

  private static VarianceClock.Event event(YamlField field, YamlFields fields) {
    fields.requireKnown(List.of("at", "worth"), List.of());
    return new VarianceClock.Event(
        field.key(),
        instant(fields.require("at", "at: 2026-03-18T18:00:00Z")),
        Amount.positiveDuration(fields.require("worth", "worth: 1d")));
  }

  private static Instant instant(YamlField field) {
    return field.parsed("a time, e.g. 2026-03-18T18:00:00Z", Instant::parse);
  }
}
