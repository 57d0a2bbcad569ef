package org.ballast.app.output;

import java.util.List;
import java.util.OptionalDouble;
import org.ballast.hedging.collateral.MarginReading;
import tools.jackson.databind.node.ArrayNode;

/// Margin limits as JSON; a use without equity is null.
final class MarginLimitJson {
  private MarginLimitJson() {}

  static void add(ArrayNode limits, List<MarginReading> readings) {
    for (var reading : readings) {
      var node = limits.addObject();
      node.put("limit", reading.limit());
      node.put("account", reading.account().toString());
      node.put("model", reading.model());
      Json.put(node, "value", finite(reading.value()));
      Json.put(node, "bound", reading.bound());
      node.put("unit", reading.unit());
      node.put("scenario", reading.scenario().isEmpty() ? null : reading.scenario());
      node.put("isBroken", reading.isBroken());
    }
  }

  static OptionalDouble finite(double value) {
    return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
  }
}
