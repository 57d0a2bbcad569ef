package org.ballast.engine.desk;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.order.Fill;
import org.ballast.domain.order.OrderIntent;
import org.ballast.domain.value.Decimal;
import org.ballast.domain.value.Money;
import org.ballast.domain.value.Quantity;
import org.ballast.engine.port.OrderRequest;
import org.ballast.engine.port.QueryAnswer;
import org.ballast.engine.port.VenueReport;
import org.ballast.quant.math.CounterRandom;

/// A venue with every bad habit: it fills in part, rejects, says things twice or out of order, and
/// keeps silent about what it did until it is asked. It can be told to behave.
final class NoisyVenue {
  private static final double PARTIAL = 0.2;
  private static final double REJECTED = 0.1;
  private static final double SILENT = 0.1;
  private static final double LOST = 0.05;
  private static final double REPEATED = 0.1;

  private final CounterRandom random;
  private final TreeMap<String, List<VenueReport>> known = new TreeMap<>();
  private long draw;
  private int trades;
  private boolean isWellBehaved;

  NoisyVenue(long seed) {
    this.random = new CounterRandom(seed, 2);
  }

  void behave() {
    isWellBehaved = true;
  }

  /// What the venue says at once of an order that reaches it.
  List<VenueReport> submit(OrderRequest request, long atNs) {
    if (known.containsKey(request.label())) {
      throw new IllegalStateException("an order must be sent once: label=" + request.label());
    }
    var mood = isWellBehaved ? 1 : random.uniform(draw++);
    if (mood < LOST) {
      return List.of();
    }
    var reports = deal(request, mood, atNs);
    known.put(request.label(), reports);
    if (mood < LOST + SILENT) {
      return List.of();
    }
    return mood > 1 - REPEATED && !isWellBehaved ? twice(reports) : reports;
  }

  QueryAnswer query(String label, long atNs) {
    return known.containsKey(label)
        ? new QueryAnswer.Found(label, known.get(label))
        : new QueryAnswer.Absent(label, atNs);
  }

  private List<VenueReport> deal(OrderRequest request, double mood, long atNs) {
    var label = request.label();
    var after = mood - LOST - SILENT;
    if (after >= 0 && after < REJECTED) {
      return List.of(new VenueReport.Rejected(label, 10_009, "not_enough_funds", atNs));
    }
    var isPartial = after >= REJECTED && after < REJECTED + PARTIAL;
    var traded = isPartial ? part(request.intent()) : request.intent().quantity();
    var reports = new ArrayList<VenueReport>();
    reports.add(new VenueReport.Accepted(label, "order-" + label, atNs));
    if (traded.signum() > 0) {
      var fill = fill(request.intent(), traded);
      reports.add(new VenueReport.Filled(label, "order-" + label, fill, atNs));
    }
    var reason =
        isPartial ? VenueReport.CloseReason.IMMEDIATE_OR_CANCEL : VenueReport.CloseReason.FILLED;
    reports.add(new VenueReport.Closed(label, "order-" + label, reason, traded, atNs));
    return reports;
  }

  private Quantity part(OrderIntent order) {
    var lot = order.instrument().terms().orElseThrow().lot();
    var share = Decimal.fromDouble(random.uniform(draw++), 6, RoundingMode.FLOOR);
    var amount = order.quantity().amount().times(share).roundDown(lot);
    return new Quantity(amount, order.quantity().unit());
  }

  private Fill fill(OrderIntent order, Quantity traded) {
    var fee = Decimal.fromDouble(fee(order, traded), 8, RoundingMode.HALF_EVEN);
    return new Fill(
        "trade-" + ++trades,
        order.account(),
        order.instrument(),
        order.side(),
        traded,
        order.limitPrice(),
        new Money(fee, order.instrument().contract().settlement()));
  }

  private static double fee(OrderIntent order, Quantity traded) {
    var rate = order.instrument().terms().orElseThrow().fees().takerRate().toDouble();
    var price = order.limitPrice().toDouble();
    return order.instrument() instanceof Option
        ? traded.toDouble() * Math.min(rate, price)
        : traded.toDouble() / price * rate;
  }

  /// All of it again, the end before the beginning.
  private static List<VenueReport> twice(List<VenueReport> reports) {
    var all = new ArrayList<>(reports.reversed());
    all.addAll(reports);
    return all;
  }
}
