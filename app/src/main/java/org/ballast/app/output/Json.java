package org.ballast.app.output;

import java.util.OptionalDouble;
import org.ballast.domain.value.Asset;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The conventions of every JSON answer: unrounded numbers, null for what is unknown, money with
/// its currency.
public final class Json {
  private static final JsonMapper MAPPER = JsonMapper.shared();

  private Json() {}

  public static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  public static ObjectNode money(double amount, Asset currency) {
    var node = object();
    put(node, "amount", amount);
    return node.put("currency", currency.code());
  }

  /// Writes null where the value is unknown.
  public static void put(ObjectNode node, String name, OptionalDouble value) {
    if (value.isPresent()) {
      put(node, name, value.getAsDouble());
    } else {
      node.putNull(name);
    }
  }

  /// JSON has no NaN: one here would be a defect, so it is refused.
  public static void put(ObjectNode node, String name, double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalStateException("result must be finite: " + name + "=" + value);
    }
    node.put(name, value);
  }

  public static String text(ObjectNode node) {
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(node) + "\n";
  }
}
