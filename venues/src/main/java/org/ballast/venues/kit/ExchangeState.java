package org.ballast.venues.kit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ballast.domain.instrument.InstrumentId;
import org.ballast.domain.order.Fill;
import org.ballast.domain.value.Quantity;
import org.ballast.engine.port.OrderRequest;
import org.ballast.engine.port.VenueReport;

/// Orders, positions and used depth of a paper exchange, made from its records alone.
final class ExchangeState {
  private final Map<String, PaperOrder> orders = new LinkedHashMap<>();
  private final Map<String, PaperOrder> open = new LinkedHashMap<>();
  private final TreeMap<InstrumentId, Quantity> positions = new TreeMap<>();
  private final UsedDepth usedDepth = new UsedDepth();
  private long acceptedOrders;
  private long trades;

  void apply(ExchangeRecord record) {
    usedDepth.advanceTo(record.atNs());
    for (var event : record.events()) {
      switch (event) {
        case ExchangeEvent.Received received -> receive(received.request());
        case ExchangeEvent.Reported reported -> apply(reported.report());
        case ExchangeEvent.Delivered delivered -> positions.remove(delivered.instrument());
      }
    }
  }

  Optional<PaperOrder> order(String label) {
    return Optional.ofNullable(orders.get(label));
  }

  /// All orders, the oldest first.
  List<PaperOrder> orders() {
    return List.copyOf(orders.values());
  }

  /// Resting orders, the oldest first.
  List<PaperOrder> openOrders() {
    return new ArrayList<>(open.values());
  }

  SortedMap<InstrumentId, Quantity> positions() {
    return Collections.unmodifiableSortedMap(new TreeMap<>(positions));
  }

  UsedDepth usedDepth() {
    return usedDepth;
  }

  long acceptedOrders() {
    return acceptedOrders;
  }

  long trades() {
    return trades;
  }

  private void receive(OrderRequest request) {
    var known = orders.putIfAbsent(request.label(), new PaperOrder(request));
    if (known != null) {
      throw new IllegalStateException("a label must be one order: label=" + request.label());
    }
  }

  private void apply(VenueReport report) {
    var order =
        order(report.label())
            .orElseThrow(() ->
                new IllegalStateException(
                    "a report must follow its order: label=" + report.label()));
    order.apply(report);
    if (order.state() == PaperOrder.State.OPEN) {
      open.put(report.label(), order);
    } else {
      open.remove(report.label());
    }
    switch (report) {
      case VenueReport.Accepted accepted -> acceptedOrders++;
      case VenueReport.Filled filled -> book(filled.fill());
      case VenueReport.Closed closed -> {}
      case VenueReport.Rejected rejected -> {}
      case VenueReport.CancelRejected rejected -> {}
    }
  }

  private void book(Fill fill) {
    trades++;
    usedDepth.use(fill.instrument().id(), fill.side(), fill.quantity().amount());
    var id = fill.instrument().id();
    var held =
        positions.containsKey(id)
            ? positions.get(id).plus(fill.signedQuantity())
            : fill.signedQuantity();
    if (held.amount().isZero()) {
      positions.remove(id);
    } else {
      positions.put(id, held);
    }
  }
}
