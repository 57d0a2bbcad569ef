package org.ballast.engine.order;

import java.util.Optional;
import org.ballast.domain.order.Fill;
import org.ballast.domain.order.OrderIntent;
import org.ballast.domain.value.Decimal;
import org.ballast.engine.port.QueryAnswer;
import org.ballast.engine.port.VenueReport;

/// What each kind of evidence makes of an order in each state.
///
/// It is total: every report is possible in every state, because venues repeat themselves, answer
/// late and out of order. A report heard twice changes nothing the second time. Trades count by
/// their own ids, whatever state the order is in, so that any order of the same reports ends the
/// same.
public final class OrderMachine {
  /// An order still without an end this long after its deadline is asked for.
  public static final long GRACE_NS = 2_000_000_000L;

  /// Asking is repeated after this span, doubled each time up to the greatest.
  static final long ASK_INTERVAL_NS = 5_000_000_000L;

  static final long ASK_INTERVAL_NS_MAX = 300_000_000_000L;
  private static final int DOUBLINGS_MAX = 6;

  private OrderMachine() {}

  public static Transition onReport(Order order, VenueReport report) {
    return switch (report) {
      case VenueReport.Accepted accepted -> onAccepted(order, accepted);
      case VenueReport.Filled filled -> onFilled(order, filled);
      case VenueReport.Closed closed -> onClosed(order, closed);
      case VenueReport.Rejected rejected -> onRejected(order);
      case VenueReport.CancelRejected refused -> onCancelRejected(order);
    };
  }

  /// Everything the venue knows of an order, or that it never had it. Only after the deadline can
  /// an absent order no longer arrive.
  public static Transition onAnswer(Order order, QueryAnswer answer) {
    return switch (answer) {
      case QueryAnswer.Found(var label, var reports) -> {
        var last = Transition.to(order);
        for (var report : reports) {
          var next = onReport(last.order(), report);
          last =
              new Transition(
                  next.order(),
                  last.asks() || next.asks(),
                  last.fault().isPresent() ? last.fault() : next.fault());
        }
        yield last;
      }
      case QueryAnswer.Absent(var label, var atNs) -> onAbsent(order, atNs);
    };
  }

  /// The time is now `atNs`: an order past its deadline, or asked for in vain, is asked for again.
  public static Transition onTime(Order order, long atNs) {
    return order.state().isOver() || atNs < order.askAtNs()
        ? Transition.to(order)
        : Transition.asking(ask(order, atNs));
  }

  /// Something cut the order off from what was known of it: the process started anew, or its
  /// instrument was delivered.
  public static Transition onCutOff(Order order, long atNs) {
    return order.state().isOver() ? Transition.to(order) : Transition.asking(ask(order, atNs));
  }

  /// The host says that the order never left.
  public static Transition onSuppressed(Order order) {
    var hasEvidence = order.orderId().isPresent() || order.filled().signum() > 0;
    if (order.state().isOver() || !hasEvidence) {
      return Transition.to(order.state().isOver() ? order : order.in(OrderState.DEAD));
    }
    return Transition.faulty(order, "an order that never left must not be known to its venue");
  }

  /// A cancel is about to leave.
  public static Order onCancelAsked(Order order) {
    return switch (order.state()) {
      case SENT, OPEN, PARTIAL -> order.in(OrderState.CANCELLING);
      case CANCELLING, UNKNOWN, CLOSING, FILLED, CLOSED, REJECTED, DEAD -> order;
    };
  }

  private static Transition onAccepted(Order order, VenueReport.Accepted accepted) {
    var known = order.known(accepted.orderId());
    return switch (order.state()) {
      case SENT, UNKNOWN -> Transition.to(known.in(resting(order)));
      case OPEN, PARTIAL, CANCELLING, CLOSING, FILLED, CLOSED -> Transition.to(known);
      case REJECTED, DEAD -> Transition.faulty(known, "an order that is over must not be accepted");
    };
  }

  private static Transition onFilled(Order order, VenueReport.Filled report) {
    var fill = report.fill();
    if (order.tradeIds().contains(fill.tradeId())) {
      return Transition.to(order);
    }
    var counted = onTrade(order, report);
    return contradiction(order.request().intent(), fill).map(counted::withFault).orElse(counted);
  }

  private static Transition onTrade(Order order, VenueReport.Filled report) {
    var fill = report.fill();
    var traded = order.known(report.orderId()).traded(fill.tradeId(), fill.quantity().amount());
    if (traded.filled().compareTo(order.quantity()) > 0) {
      return Transition.faulty(
          traded.in(OrderState.FILLED), "an order must not fill for more than its quantity");
    }
    return switch (order.state()) {
      case SENT, OPEN, PARTIAL, UNKNOWN -> Transition.to(traded.in(resting(traded)));
      case CANCELLING -> Transition.to(isFull(traded) ? traded.in(OrderState.FILLED) : traded);
      case CLOSING -> Transition.to(closed(traded));
      case FILLED, CLOSED, REJECTED, DEAD ->
          Transition.faulty(traded, "an order that is over must not fill");
    };
  }

  /// What of a trade is otherwise than ordered. It happened all the same.
  private static Optional<String> contradiction(OrderIntent ordered, Fill fill) {
    if (!fill.instrument().id().equals(ordered.instrument().id())) {
      return Optional.of("an order must not fill in another instrument");
    }
    if (fill.side() != ordered.side()) {
      return Optional.of("an order must not fill on the other side");
    }
    if (!fill.account().equals(ordered.account())) {
      return Optional.of("an order must not fill for another account");
    }
    var givenAway = fill.price().amount().minus(ordered.limitPrice().amount());
    return givenAway.signum() * ordered.side().sign() > 0
        ? Optional.of("an order must not fill at a price worse than its limit")
        : Optional.empty();
  }

  private static Transition onClosed(Order order, VenueReport.Closed closed) {
    var next = onTotal(order, closed);
    return closed.filled().amount().compareTo(order.quantity()) > 0
        ? next.withFault("an order must not close above its quantity")
        : next;
  }

  private static Transition onTotal(Order order, VenueReport.Closed closed) {
    var total = closed.filled().amount();
    var known = order.known(closed.orderId()).closedAt(total);
    return switch (order.state()) {
      case SENT, OPEN, PARTIAL, CANCELLING, UNKNOWN, CLOSING ->
          total.compareTo(order.filled()) < 0
              ? Transition.faulty(
                  known.in(OrderState.CLOSED), "an order must not close below its trades")
              : closing(known);
      case FILLED, CLOSED -> Transition.to(order);
      case REJECTED, DEAD ->
          Transition.faulty(order, "an order that is over must not be closed by its venue");
    };
  }

  private static Transition onRejected(Order order) {
    return switch (order.state()) {
      case SENT, OPEN, CANCELLING, UNKNOWN ->
          order.filled().signum() > 0
              ? Transition.faulty(order, "an order that traded must not be rejected")
              : Transition.to(order.in(OrderState.REJECTED));
      case REJECTED, DEAD -> Transition.to(order);
      case PARTIAL, CLOSING, FILLED, CLOSED ->
          Transition.faulty(order, "an order that traded must not be rejected");
    };
  }

  private static Transition onCancelRejected(Order order) {
    return switch (order.state()) {
      case CANCELLING -> Transition.asking(order.in(OrderState.UNKNOWN));
      case SENT, OPEN, PARTIAL, UNKNOWN, CLOSING, FILLED, CLOSED, REJECTED, DEAD ->
          Transition.to(order);
    };
  }

  private static Transition onAbsent(Order order, long atNs) {
    if (order.state().isOver()) {
      return Transition.to(order);
    }
    if (order.orderId().isPresent() || order.filled().signum() > 0) {
      return Transition.faulty(
          order.in(OrderState.UNKNOWN), "an order that its venue had must not be absent");
    }
    return Transition.to(
        order.in(atNs > order.request().validUntilNs() ? OrderState.DEAD : OrderState.UNKNOWN));
  }

  /// A closing order waits for the trades that the venue counts; any other is simply not known.
  private static Order ask(Order order, long atNs) {
    var next = order.askedAgainAt(atNs + interval(order.asked()));
    return order.state() == OrderState.CLOSING ? next : next.in(OrderState.UNKNOWN);
  }

  private static long interval(int asked) {
    return Math.min(ASK_INTERVAL_NS_MAX, ASK_INTERVAL_NS << Math.min(asked, DOUBLINGS_MAX));
  }

  private static Transition closing(Order order) {
    var next = closed(order);
    return new Transition(next, next.state() == OrderState.CLOSING, Optional.empty());
  }

  private static Order closed(Order order) {
    var total = order.closedAt().orElse(Decimal.ZERO);
    if (order.filled().compareTo(total) < 0) {
      return order.in(OrderState.CLOSING);
    }
    return order.in(isFull(order) ? OrderState.FILLED : OrderState.CLOSED);
  }

  private static OrderState resting(Order order) {
    if (isFull(order)) {
      return OrderState.FILLED;
    }
    return order.filled().signum() > 0 ? OrderState.PARTIAL : OrderState.OPEN;
  }

  private static boolean isFull(Order order) {
    return order.filled().compareTo(order.quantity()) >= 0;
  }
}
