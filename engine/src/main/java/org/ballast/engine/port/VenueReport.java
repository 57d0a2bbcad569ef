package org.ballast.engine.port;

import org.ballast.domain.order.Fill;
import org.ballast.domain.value.Quantity;

/// What a venue says of one order: the only evidence there is. Units: atNs is the venue's time,
/// nanoseconds UTC. The label is empty for an order that this desk did not send.
public sealed interface VenueReport {
  String label();

  long atNs();

  /// The venue has the order and gave it an id.
  record Accepted(String label, String orderId, long atNs) implements VenueReport {}

  /// A part of the order traded.
  record Filled(String label, String orderId, Fill fill, long atNs) implements VenueReport {}

  /// The order is over; `filled` is the total that traded, zero for none.
  record Closed(String label, String orderId, CloseReason reason, Quantity filled, long atNs)
      implements VenueReport {}

  /// The venue refused the order and nothing of it can trade. `code` is the venue's own.
  record Rejected(String label, int code, String reason, long atNs) implements VenueReport {}

  /// A cancel request was refused; the order's own reports say what became of it.
  record CancelRejected(String label, int code, String reason, long atNs) implements VenueReport {}

  /// Why an order is over.
  enum CloseReason {
    FILLED,
    USER_REQUEST,
    IMMEDIATE_OR_CANCEL,
    DEADLINE,
    SETTLEMENT,
    SELF_TRADE,
    OTHER
  }
}
