package org.ballast.app.process;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ballast.engine.port.OrderRequest;
import org.ballast.engine.port.QueryAnswer;
import org.ballast.engine.port.VenueReport;

/// What a venue's log adds up to, counted slowly and without the code that the desk counts with.
final class VenueRecount {
  private final TreeMap<String, BigDecimal> positions = new TreeMap<>();
  private final TreeSet<String> trades = new TreeSet<>();
  private final List<String> faults = new ArrayList<>();

  private VenueRecount() {}

  /// Counts the venue's orders against those that the desk gave out.
  static VenueRecount of(List<QueryAnswer.Found> orders, Map<String, OrderRequest> given) {
    var recount = new VenueRecount();
    var labels = new TreeSet<String>();
    for (var order : orders) {
      recount.require(labels.add(order.label()), "received twice", order);
      recount.require(given.containsKey(order.label()), "never given out", order);
      if (given.containsKey(order.label())) {
        recount.count(order, given.get(order.label()));
      }
    }
    return recount;
  }

  /// Orders that are there twice, that nobody gave out, or that traded more than was ordered, and
  /// trades with one id.
  List<String> faults() {
    return faults;
  }

  TreeSet<String> trades() {
    return trades;
  }

  /// Sum of all fills by instrument. Zero is left out.
  Map<String, BigDecimal> positions() {
    positions.values().removeIf(sum -> sum.signum() == 0);
    return positions;
  }

  private void count(QueryAnswer.Found order, OrderRequest given) {
    var accepted = 0;
    var closed = 0;
    var filled = BigDecimal.ZERO;
    for (var report : order.reports()) {
      require(closed == 0, "goes on after its end", order);
      switch (report) {
        case VenueReport.Accepted _ -> accepted++;
        case VenueReport.Filled fill -> {
          require(trades.add(fill.fill().tradeId()), "has the trade of another", order);
          var quantity = number(fill.fill().quantity().amount().toString());
          var sign = BigDecimal.valueOf(given.intent().side().sign());
          filled = filled.add(quantity);
          positions.merge(
              fill.fill().instrument().id().toString(), quantity.multiply(sign), BigDecimal::add);
        }
        case VenueReport.Closed end -> {
          closed++;
          var total = number(end.filled().amount().toString());
          require(total.compareTo(filled) == 0, "closes at another total", order);
        }
        case VenueReport.Rejected _ -> closed++;
        case VenueReport.CancelRejected _ -> {}
      }
    }
    require(accepted <= 1, "accepted twice", order);
    var ordered = number(given.intent().quantity().amount().toString());
    require(filled.compareTo(ordered) <= 0, "filled above its quantity", order);
  }

  private void require(boolean isRight, String fault, QueryAnswer.Found order) {
    if (!isRight) {
      faults.add(fault + ": " + order.label());
    }
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }
}
