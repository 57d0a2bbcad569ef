package org.ballast.runtime.yaml;

import java.util.Optional;
import org.ballast.domain.fault.BadInputException;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/// Turns YAML text into fields that know their line. What is read is a tree of plain values: no
/// object is built from a tag, and a value stands where it is used, so anchors, aliases and tags
/// are refused.
public final class YamlTree {
  /// Far above any file of ours: the full example nests 6 deep. Keeps composing, which recurses,
  /// off the stack's end.
  static final int DEPTH_MAX = 32;

  private static final String BROKEN =
      "YAML cannot be read (check indentation, quotes, brackets and tabs): ";
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final String file;
  private final LoadSettings settings;

  private YamlTree(String file) {
    this.file = file;
    this.settings =
        LoadSettings.builder()
            .setLabel(file)
            .setCodePointLimit(TextFile.SIZE_BYTES_MAX)
            .setAllowNonScalarKeys(true)
            .build();
  }

  /// The field that holds the whole document, which is called `name` and may be as small as
  /// `smallest`. Throws: `BadInputException` for broken YAML and for a file without content.
  public static YamlField parse(String file, String text, String name, String smallest) {
    var place = YamlField.oneLine(file);
    var body = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    return new YamlTree(place).root(body, name, smallest);
  }

  static int line(Optional<Mark> mark) {
    return mark.map(Mark::getLine).orElse(0) + 1;
  }

  private YamlField root(String text, String name, String smallest) {
    requirePrintable(text);
    try {
      requirePlain(text);
      return new Compose(settings)
          .composeString(text)
          .map(node -> new YamlField(file, line(node.getStartMark()), name, "", node))
          .orElseThrow(() -> refused(1, "file is empty; the smallest " + name + " is " + smallest));
    } catch (MarkedYamlEngineException broken) {
      throw refused(line(broken.getProblemMark()), BROKEN + problem(broken));
    } catch (YamlEngineException broken) {
      throw refused(1, BROKEN + YamlField.oneLine(String.valueOf(broken.getMessage())));
    }
  }

  /// The parser's words, and where the thing began that it could not finish: the fault is often
  /// there.
  private static String problem(MarkedYamlEngineException broken) {
    var began = line(broken.getContextMark());
    var isElsewhere = broken.getContextMark().isPresent() && began != line(broken.getProblemMark());
    return YamlField.oneLine(broken.getProblem())
        + (isElsewhere ? ", in what began in line " + began : "");
  }

  private void requirePrintable(String text) {
    var line = 1;
    for (var i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      var codePoint = text.codePointAt(i);
      if (!StreamReader.isPrintable(codePoint)) {
        throw refused(
            line, "file must be text: U+%04X in it is a control character".formatted(codePoint));
      }
      if (codePoint == '\n') {
        line++;
      }
    }
  }

  private void requirePlain(String text) {
    var depth = 0;
    var documents = 0;
    for (var event : new Parse(settings).parseString(text)) {
      var line = line(event.getStartMark());
      switch (event.getEventId()) {
        case DocumentStart -> documents++;
        case MappingStart, SequenceStart -> depth++;
        case MappingEnd, SequenceEnd -> depth--;
        default -> {}
      }
      if (documents > 1) {
        throw refused(line, "file must hold one YAML document: remove what follows the second ---");
      }
      if (depth > DEPTH_MAX) {
        throw refused(line, "values must not nest deeper than " + DEPTH_MAX);
      }
      if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
        throw refused(
            line, "anchors and aliases are not allowed: write the value where it is used");
      }
      tag(event)
          .ifPresent(tag -> {
            throw refused(line, "YAML tags are not allowed: remove " + YamlField.printable(tag));
          });
    }
  }

  private static Optional<String> tag(Event event) {
    return switch (event) {
      case ScalarEvent scalar -> scalar.getTag();
      case CollectionStartEvent collection -> collection.getTag();
      default -> Optional.empty();
    };
  }

  private BadInputException refused(int line, String rule) {
    return BadInputException.configuration(file + ":" + line, rule);
  }
}
