package org.ballast.engine.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ballast.domain.instrument.InstrumentId;
import org.ballast.domain.ledger.CashFlow;
import org.ballast.domain.ledger.TradeKey;
import org.ballast.domain.order.Fill;
import org.ballast.domain.value.Price;
import org.ballast.engine.event.Effect;
import org.ballast.engine.event.Notice;
import org.ballast.engine.order.Order;
import org.ballast.engine.order.OrderMachine;
import org.ballast.engine.order.Transition;
import org.ballast.engine.port.EffectId;
import org.ballast.engine.port.QueryAnswer;
import org.ballast.engine.port.VenueReport;

/// Takes what venues and the host say of orders: books trades, moves orders on, and asks where it
/// is not known what became of one.
final class Evidence {
  private final Desk desk;
  private final Outbox out;
  private final ArrayList<CashFlow> flows = new ArrayList<>();

  Evidence(Desk desk, Outbox out) {
    this.desk = desk;
    this.out = out;
  }

  void onReport(VenueReport report) {
    var order = desk.orders.find(report.label());
    bookTrade(report, order.isPresent());
    order.ifPresent(known -> take(OrderMachine.onReport(known, report)));
    settle();
  }

  void onAnswer(QueryAnswer answer) {
    var order = desk.orders.find(answer.label());
    if (answer instanceof QueryAnswer.Found found) {
      found.reports().forEach(report -> bookTrade(report, order.isPresent()));
    }
    order.ifPresent(known -> take(OrderMachine.onAnswer(known, answer)));
    settle();
  }

  /// Orders that should have ended by now are asked for.
  void onTime(long atNs) {
    desk.orders.live().forEach(order -> take(OrderMachine.onTime(order, atNs)));
  }

  /// Nothing is known of orders that were under way when the process ended.
  void onStarted(long atNs) {
    desk.orders.live().forEach(order -> take(OrderMachine.onCutOff(order, atNs)));
  }

  /// What is under way in a delivered instrument can no longer trade; its venue says how it ended.
  void onDelivered(InstrumentId instrument, long atNs) {
    desk.orders.live().stream()
        .filter(order -> order.request().intent().instrument().id().equals(instrument))
        .forEach(order -> take(OrderMachine.onCutOff(order, atNs)));
  }

  /// The host withheld an effect; if that was an order, it is dead and its decision carries on no
  /// further.
  void onSuppressed(EffectId effect, String reason) {
    var order = desk.orders.find(effect.label());
    if (order.isPresent()) {
      desk.decision
          .filter(decision -> decision.isWaitingFor(effect.label()))
          .ifPresent(decision -> decision.dropRest("withheld: " + reason));
      take(OrderMachine.onSuppressed(order.get()));
    }
  }

  private void bookTrade(VenueReport report, boolean isOurs) {
    if (!(report instanceof VenueReport.Filled filled)) {
      return;
    }
    var fill = filled.fill();
    if (desk.ledger.isBooked(new TradeKey(fill.account(), fill.tradeId()))) {
      return;
    }
    flows.addAll(desk.ledger.apply(fill, mark(fill)));
    if (isOurs) {
      desk.spending.onFill(fill, desk.market, desk.nowNs);
    } else {
      out.publish(
          new Notice.Warning(
              "a trade that this desk did not order: "
                  + fill.instrument().id()
                  + " "
                  + fill.side()
                  + " "
                  + fill.quantity()));
    }
  }

  private Price mark(Fill fill) {
    return desk.market
        .quote(fill.instrument().id())
        .map(quote -> quote.mark())
        .filter(mark -> mark.amount().signum() > 0)
        .orElse(fill.price());
  }

  /// The book after the trades of this event.
  private void settle() {
    if (!flows.isEmpty()) {
      desk.flows = List.copyOf(flows);
      desk.hold("fill", out);
    }
  }

  private void take(Transition transition) {
    var order = transition.order();
    desk.orders.put(order);
    transition
        .fault()
        .ifPresent(fault -> {
          out.publish(new Notice.Warning(fault));
          desk.mode.halt(fault, out);
        });
    if (transition.asks()) {
      out.add(new Effect.Query(out.next(), order.label()));
      out.add(new Effect.SetTimer(out.next(), order.askAtNs()));
    }
    if (order.state().isOver()) {
      decisionWaitingFor(order).ifPresent(decision -> decision.onOver(order));
    }
  }

  private Optional<Decision> decisionWaitingFor(Order order) {
    return desk.decision.filter(decision -> decision.isWaitingFor(order.label()));
  }
}
