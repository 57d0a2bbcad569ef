package org.ballast.venues.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ballast.domain.value.Decimal;
import org.ballast.domain.value.Quantity;
import org.ballast.engine.port.OrderRequest;
import org.ballast.engine.port.VenueReport;

/// One order as the exchange knows it: what was asked, and all that was said of it.
final class PaperOrder {
  private final OrderRequest request;
  private final List<VenueReport> reports = new ArrayList<>();
  private State state = State.REJECTED;
  private String orderId = "";
  private Decimal filled = Decimal.ZERO;

  PaperOrder(OrderRequest request) {
    this.request = request;
  }

  OrderRequest request() {
    return request;
  }

  State state() {
    return state;
  }

  String orderId() {
    return orderId;
  }

  Quantity filled() {
    return new Quantity(filled, request.intent().quantity().unit());
  }

  Decimal remaining() {
    return request.intent().quantity().amount().minus(filled);
  }

  /// In the order in which they happened.
  List<VenueReport> reports() {
    return List.copyOf(reports);
  }

  void apply(VenueReport report) {
    reports.add(report);
    switch (report) {
      case VenueReport.Accepted accepted -> {
        orderId = accepted.orderId();
        state = State.OPEN;
      }
      case VenueReport.Filled fill -> filled = filled.plus(fill.fill().quantity().amount());
      case VenueReport.Closed closed ->
          state =
              closed.reason() == VenueReport.CloseReason.FILLED ? State.FILLED : State.CANCELLED;
      case VenueReport.Rejected rejected -> state = State.REJECTED;
      case VenueReport.CancelRejected rejected ->
          throw new IllegalStateException(
              "a refused cancel changes no order: label=" + rejected.label());
    }
  }

  /// Why the order cannot be cancelled; empty where it can.
  Optional<Refusal> refusesCancel() {
    return switch (state) {
      case OPEN -> Optional.empty();
      case FILLED -> Optional.of(Refusal.ALREADY_FILLED);
      case REJECTED, CANCELLED -> Optional.of(Refusal.NOT_OPEN_ORDER);
    };
  }

  /// Deribit's order states.
  enum State {
    OPEN,
    FILLED,
    REJECTED,
    CANCELLED
  }
}
