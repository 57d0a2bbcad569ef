package org.ballast.engine.port;

import org.ballast.domain.order.OrderIntent;

/// An order as it leaves for a venue. Units: validUntilNs in nanoseconds UTC; a venue that receives
/// the order later than that rejects it.
public record OrderRequest(
    String label, OrderIntent intent, TimeInForce timeInForce, long validUntilNs) {
  public OrderRequest {
    if (label.isEmpty() || label.length() > EffectId.LABEL_LENGTH_MAX) {
      throw new IllegalArgumentException(
          "label must have 1 to 64 characters: label=\"" + label + "\"");
    }
  }
}
