package org.ballast.runtime.scenario;

import java.nio.file.Path;
import java.util.List;
import org.ballast.runtime.yaml.TextFile;
import org.ballast.runtime.yaml.YamlTree;

/// Reads named scenarios from YAML.
///
/// Error: `BadInputException` of kind CONFIGURATION, one line with the file, the line, the rule,
/// the field and its value. Limits: 64 KiB, nesting 32 deep, no anchors, aliases or tags.
public final class ScenarioFileReader {
  static final String SMALLEST = "{scenarios: {crash: {spot: -40 %, vol: +60 %}}}";

  private ScenarioFileReader() {}

  public static List<FileScenario> read(Path file) {
    return parse(file.toString(), TextFile.read(file));
  }

  /// As `read`, from text; `name` stands for the file in what is said of it.
  public static List<FileScenario> parse(String name, String text) {
    var root = YamlTree.parse(name, text, "file of scenarios", SMALLEST).fields(SMALLEST);
    root.requireKnown(List.of("scenarios"), List.of());
    var example = "{crash: {spot: -40 %, vol: +60 %}}";
    return root.require("scenarios", "scenarios: " + example).fields(example).all().stream()
        .map(field -> new FileScenario(field.place(), ScenarioReader.named(field)))
        .toList();
  }
}
