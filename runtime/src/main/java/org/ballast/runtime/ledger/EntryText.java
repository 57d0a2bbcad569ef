package org.ballast.runtime.ledger;

import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The JSON object of one ledger entry, in one line. Texts of others lose what cannot be seen,
/// which a database might refuse; a figure that is none is null; decimals are texts, so that
/// nothing is rounded.
final class EntryText {
  private static final JsonMapper MAPPER = JsonMapper.shared();
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

  private final ObjectNode node = JsonNodeFactory.instance.objectNode();

  static String visible(String text) {
    return INVISIBLE.matcher(text).replaceAll(" ");
  }

  EntryText put(String name, String text) {
    node.put(name, visible(text));
    return this;
  }

  /// As one text.
  EntryText put(String name, List<String> texts) {
    return put(name, String.join("; ", texts));
  }

  EntryText put(String name, long number) {
    node.put(name, number);
    return this;
  }

  EntryText put(String name, double figure) {
    if (Double.isFinite(figure)) {
      node.put(name, figure);
    } else {
      node.putNull(name);
    }
    return this;
  }

  @Override
  public String toString() {
    return MAPPER.writeValueAsString(node);
  }
}
