package org.ballast.venues.kit;

import org.ballast.domain.instrument.InstrumentId;
import org.ballast.engine.port.OrderRequest;
import org.ballast.engine.port.VenueReport;

/// Something that changed the exchange. Its state is the sum of these and nothing else.
sealed interface ExchangeEvent {
  /// The exchange took in an order; the reports that follow say what became of it.
  record Received(OrderRequest request) implements ExchangeEvent {}

  /// Something happened to an order received before.
  record Reported(VenueReport report) implements ExchangeEvent {}

  /// The instrument was delivered: its position is gone.
  record Delivered(InstrumentId instrument) implements ExchangeEvent {}
}
