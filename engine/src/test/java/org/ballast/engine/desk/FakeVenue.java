package org.ballast.engine.desk;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.ballast.domain.order.Fill;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Decimal;
import org.ballast.domain.value.Money;
import org.ballast.domain.value.Quantity;
import org.ballast.engine.port.OrderRequest;
import org.ballast.engine.port.QueryAnswer;
import org.ballast.engine.port.VenueReport;

/// Fills each order at its limit for the share it is told, and answers queries of what it has.
final class FakeVenue {
  private static final double FEE_RATE = 0.0005;

  private final LinkedHashMap<String, List<VenueReport>> orders = new LinkedHashMap<>();
  private final List<OrderRequest> received = new ArrayList<>();
  private Decimal share = Decimal.ONE;
  private boolean isRejecting;

  /// What part of each order trades from now on, rounded down to lots.
  void fillShare(String part) {
    share = Decimal.parse(part);
  }

  void rejectAll() {
    isRejecting = true;
  }

  List<OrderRequest> received() {
    return received;
  }

  List<VenueReport> submit(OrderRequest request, long atNs) {
    received.add(request);
    var reports = isRejecting ? rejected(request, atNs) : dealt(request, atNs);
    if (orders.put(request.label(), reports) != null) {
      throw new IllegalStateException("an order must be sent once: label=" + request.label());
    }
    return reports;
  }

  QueryAnswer query(String label, long atNs) {
    var reports = orders.get(label);
    return reports == null
        ? new QueryAnswer.Absent(label, atNs)
        : new QueryAnswer.Found(label, reports);
  }

  private static List<VenueReport> rejected(OrderRequest request, long atNs) {
    return List.of(new VenueReport.Rejected(request.label(), 10_009, "not_enough_funds", atNs));
  }

  private List<VenueReport> dealt(OrderRequest request, long atNs) {
    var order = request.intent();
    var id = "BTC-" + received.size();
    var lot = order.instrument().terms().orElseThrow().lot();
    var traded = order.quantity().amount().times(share).roundDown(lot);
    var filled = new Quantity(traded, order.quantity().unit());
    var reports = new ArrayList<VenueReport>();
    reports.add(new VenueReport.Accepted(request.label(), id, atNs));
    if (traded.signum() > 0) {
      reports.add(new VenueReport.Filled(request.label(), id, fill(request, filled), atNs));
    }
    var reason =
        traded.equals(order.quantity().amount())
            ? VenueReport.CloseReason.FILLED
            : VenueReport.CloseReason.IMMEDIATE_OR_CANCEL;
    reports.add(new VenueReport.Closed(request.label(), id, reason, filled, atNs));
    return reports;
  }

  private Fill fill(OrderRequest request, Quantity quantity) {
    var order = request.intent();
    var coins = quantity.toDouble() / order.limitPrice().toDouble();
    var fee = Decimal.fromDouble(Math.min(1, coins) * FEE_RATE, 8, RoundingMode.HALF_EVEN);
    return new Fill(
        "T-" + received.size(),
        order.account(),
        order.instrument(),
        order.side(),
        quantity,
        order.limitPrice(),
        new Money(fee, Asset.BTC));
  }
}
