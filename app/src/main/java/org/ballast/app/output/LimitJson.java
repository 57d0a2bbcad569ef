package org.ballast.app.output;

import org.ballast.hedging.plan.GreekBand;
import tools.jackson.databind.node.ObjectNode;

/// Where one Greek stands against its limit.
final class LimitJson {
  private LimitJson() {}

  static ObjectNode of(GreekBand band, double value) {
    var node = Json.object();
    node.put("limit", band.name());
    Json.put(node, "value", value);
    Json.put(node, "lower", band.lower());
    Json.put(node, "upper", band.upper());
    Json.put(node, "excess", band.excess(value));
    return node.put("unit", band.greek().unit(band.underlying()));
  }
}
