package org.ballast.runtime.yaml;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import org.ballast.domain.fault.BadInputException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// One value of a YAML file with the place to name when it is refused.
///
/// `path` leads to it from the top (`underlyings.BTC.delta`, `trade.instruments[1]`), `key` is its
/// own last part.
public record YamlField(String file, int line, String path, String key, Node node) {
  /// Longest text repeated from a file in a message.
  public static final int PRINTED_CHARS_MAX = 80;

  /// The text of a single value. Throws: `BadInputException` for a list, a mapping, or nothing.
  public String text(String expected) {
    if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return scalar.getValue().strip();
    }
    throw refused("must be " + expected);
  }

  /// What a parser makes of the text of a single value. Throws: `BadInputException` where it makes
  /// nothing of it.
  public <T> T parsed(String expected, Function<String, T> parser) {
    try {
      return parser.apply(text(expected));
    } catch (IllegalArgumentException | DateTimeException _) {
      throw refused("must be " + expected);
    }
  }

  /// The fields of a mapping, in the file's order. Throws: `BadInputException` for anything but a
  /// mapping, and for a key that is repeated or is no plain text.
  public YamlFields fields(String example) {
    if (!(node instanceof MappingNode mapping) || mapping.getValue().isEmpty()) {
      throw refused("must be a mapping of keys to values, e.g. " + example);
    }
    var fields = new ArrayList<YamlField>();
    var keys = new TreeSet<String>();
    for (var entry : mapping.getValue()) {
      var field = child(entry);
      if (!keys.add(field.key())) {
        throw field.refused("key must not be repeated");
      }
      fields.add(field);
    }
    return new YamlFields(this, fields);
  }

  /// The entries of a list, in the file's order. Throws: `BadInputException` for anything but a
  /// list, and for an empty one.
  public List<YamlField> items(String example) {
    if (!(node instanceof SequenceNode sequence) || sequence.getValue().isEmpty()) {
      throw refused("must be a list with at least one entry, e.g. " + example);
    }
    var items = new ArrayList<YamlField>();
    for (var item : sequence.getValue()) {
      var index = "[" + items.size() + "]";
      items.add(new YamlField(file, YamlTree.line(item.getStartMark()), path + index, index, item));
    }
    return items;
  }

  public boolean isMapping() {
    return node instanceof MappingNode;
  }

  public boolean isList() {
    return node instanceof SequenceNode;
  }

  public boolean isEmptyList() {
    return node instanceof SequenceNode sequence && sequence.getValue().isEmpty();
  }

  public String place() {
    return file + ":" + line;
  }

  public BadInputException refused(String rule) {
    return BadInputException.configuration(place(), rule, path, printed(node));
  }

  /// What to say of a key that should be below this field and is not.
  public BadInputException missing(String missingKey, String example) {
    return BadInputException.configuration(
        place(), "key is missing, e.g. " + example, pathTo(missingKey), "");
  }

  /// One line of at most `PRINTED_CHARS_MAX` characters, whatever the text holds.
  public static String printable(String text) {
    return text.length() > PRINTED_CHARS_MAX
        ? oneLine(text.substring(0, PRINTED_CHARS_MAX)) + "..."
        : oneLine(text);
  }

  /// The text with a space for each character that breaks lines or cannot be seen.
  static String oneLine(String text) {
    var line = new StringBuilder();
    text.codePoints().map(point -> isVisible(point) ? point : ' ').forEach(line::appendCodePoint);
    return line.toString();
  }

  private static boolean isVisible(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  private YamlField child(NodeTuple entry) {
    var keyNode = entry.getKeyNode();
    var keyLine = YamlTree.line(keyNode.getStartMark());
    if (!(keyNode instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
      throw new YamlField(file, keyLine, path, key, keyNode).refused("key must be plain text");
    }
    var name = scalar.getValue();
    return new YamlField(file, keyLine, pathTo(printable(name)), name, entry.getValueNode());
  }

  private String pathTo(String name) {
    return key.isEmpty() ? name : path + "." + name;
  }

  private static String printed(Node node) {
    return switch (node) {
      case ScalarNode scalar -> printable(scalar.getValue());
      case MappingNode _ -> "{...}";
      default -> "[...]";
    };
  }
}
