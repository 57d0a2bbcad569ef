package org.ballast.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads the reference files, whatever rows they hold; a file without rows fails the test.
public final class ReferenceRows {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ReferenceRows() {}

  public static List<ReferenceRow> csv(String file) {
    var rows = new ArrayList<ReferenceRow>();
    try (var reader = CsvReader.builder().ofNamedCsvRecord(SharedFiles.reference(file))) {
      reader.forEach(line -> rows.add(new ReferenceRow(line.getFieldsAsMap())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    assertThat(rows).as("rows of %s", file).isNotEmpty();
    return rows;
  }

  /// The flat objects of a section.
  public static List<ReferenceRow> json(String file, String section) {
    var rows = new ArrayList<ReferenceRow>();
    for (var node : jsonNodes(file, section)) {
      var values = new LinkedHashMap<String, String>();
      node.properties().forEach(entry -> values.put(entry.getKey(), entry.getValue().asString()));
      rows.add(new ReferenceRow(values));
    }
    return rows;
  }

  /// A section as it is.
  public static JsonNode section(String file, String section) {
    var node = node(file).path(section);
    assertThat(node.isEmpty()).as("%s of %s is empty", section, file).isFalse();
    return node;
  }

  /// A whole file.
  public static JsonNode node(String file) {
    return JSON.readTree(SharedFiles.reference(file));
  }

  /// The objects of a section that have a structure of their own.
  public static List<JsonNode> jsonNodes(String file, String section) {
    var nodes = new ArrayList<JsonNode>();
    JSON.readTree(SharedFiles.reference(file)).path(section).forEach(nodes::add);
    assertThat(nodes).as("%s of %s", section, file).isNotEmpty();
    return nodes;
  }
}
