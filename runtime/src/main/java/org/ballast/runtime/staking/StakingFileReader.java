package org.ballast.runtime.staking;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.ballast.runtime.yaml.TextFile;
import org.ballast.runtime.yaml.YamlField;
import org.ballast.runtime.yaml.YamlTree;

/// Reads liquid-staking tokens from YAML.
///
/// Error: `BadInputException` of kind CONFIGURATION, one line with the file, the line, the rule,
/// the field and its value. Limits: 64 KiB, nesting 32 deep, no anchors, aliases or tags.
public final class StakingFileReader {
  static final String SMALLEST =
      "{as_of: 2026-02-05T12:00:00Z, tokens: {\"lido:wstETH\": {staked: ETH, redemption_rate:"
          + " 1.2256 ETH, basis: -0.1 %}}}";

  private StakingFileReader() {}

  public static StakingFile read(Path file) {
    return parse(file.toString(), TextFile.read(file));
  }

  /// As `read`, from text; `name` stands for the file in what is said of it.
  public static StakingFile parse(String name, String text) {
    var root = YamlTree.parse(name, text, "file of staked tokens", SMALLEST).fields(SMALLEST);
    root.requireKnown(List.of("as_of", "tokens"), List.of());
    var asOf = instant(root.require("as_of", "as_of: 2026-02-05T12:00:00Z"));
    var example = "{\"lido:wstETH\": " + TokenReader.EXAMPLE + "}";
    var tokens = root.require("tokens", "tokens: " + example).fields(example).all();
    return new StakingFile(asOf, tokens.stream().map(TokenReader::read).toList());
  }

  private static Instant instant(YamlField field) {
    return field.parsed("a time, e.g. 2026-02-05T12:00:00Z", Instant::parse);
  }
}
