package org.ballast.engine.desk;

import java.util.List;
import java.util.Optional;
import org.ballast.domain.order.OrderIntent;
import org.ballast.engine.event.Effect;
import org.ballast.engine.event.Notice;
import org.ballast.engine.gate.GateRequest;
import org.ballast.engine.gate.GateVerdict;
import org.ballast.engine.gate.PendingOrder;
import org.ballast.engine.gate.WholePackage;
import org.ballast.engine.order.Order;
import org.ballast.engine.order.OrderMachine;
import org.ballast.engine.port.OrderRequest;
import org.ballast.engine.port.TimeInForce;
import org.ballast.engine.state.DeskMode;

/// Carries decisions out: one order at a time, each past the gate.
final class Dealer {
  /// A venue that receives an order later than this rejects it.
  static final long ORDER_VALID_NS = 10_000_000_000L;

  /// A plan is not carried further when it was begun longer ago.
  static final long PLAN_AGE_NS_MAX = 60_000_000_000L;

  private final Desk desk;
  private final Outbox out;

  Dealer(Desk desk, Outbox out) {
    this.desk = desk;
    this.out = out;
  }

  /// Gives out the next leg that passes, unless one is under way; ends a decision that has none
  /// left.
  void advance() {
    if (desk.decision.isEmpty()) {
      return;
    }
    var decision = desk.decision.get();
    if (decision.isComputing()) {
      return;
    }
    while (!decision.isWaiting() && decision.hasNext()) {
      deal(decision);
    }
    if (!decision.isWaiting()) {
      end(decision);
    }
  }

  /// The decision is over; another may begin once the market has moved on.
  void end(Decision decision) {
    out.publish(new Notice.DecisionEnded(decision.id(), decision.outcome()));
    desk.backOff.onEnded(decision, desk.nowNs);
    desk.trigger.onEnded(decision);
    desk.decision = Optional.empty();
  }

  private void deal(Decision decision) {
    if (desk.mode.mode() == DeskMode.HALT) {
      decision.dropRest("halted");
    } else if (desk.nowNs - decision.begunNs() > PLAN_AGE_NS_MAX) {
      decision.dropRest("the plan is stale");
    } else if (!desk.valuation.isSound()) {
      decision.dropRest("the book cannot be valued");
    } else {
      judge(decision, decision.takeNext());
    }
  }

  private void judge(Decision decision, OrderIntent leg) {
    var verdict =
        desk.mode.isOpen(leg.instrument().id().venue())
            ? desk.gate.check(request(decision, leg))
            : new GateVerdict.Refused("venue", leg.instrument().id().venue() + " is not open");
    switch (verdict) {
      case GateVerdict.Passed passed -> submit(decision, leg, passed);
      case GateVerdict.Refused(var rule, var detail) -> {
        out.publish(
            new Notice.OrderRefused(decision.id(), leg.instrument().id().toString(), rule, detail));
        decision.breakOff("refused: " + rule);
      }
    }
  }

  private GateRequest request(Decision decision, OrderIntent leg) {
    var whole =
        desk.mode.mode() == DeskMode.RUN ? decision.wholePackage() : Optional.<WholePackage>empty();
    return new GateRequest(
        leg,
        desk.nowNs,
        desk.valuation.values(desk.bands),
        pending(),
        List.copyOf(desk.sentNs),
        decision.ordered(leg.instrument().id()),
        desk.spending.spentUsd(desk.nowNs),
        desk.spending.turnoverUsd(desk.nowNs),
        desk.ledger.book(),
        whole);
  }

  private List<PendingOrder> pending() {
    return desk.orders.live().stream()
        .map(order -> new PendingOrder(order.request().intent(), order.open()))
        .filter(order -> order.open().signum() > 0)
        .toList();
  }

  private void submit(Decision decision, OrderIntent leg, GateVerdict.Passed passed) {
    var id = out.next();
    var request =
        new OrderRequest(
            id.label(), leg, TimeInForce.IMMEDIATE_OR_CANCEL, desk.nowNs + ORDER_VALID_NS);
    var order = Order.sent(request);
    desk.orders.put(order);
    desk.onSent();
    decision.onSubmitted(order);
    out.add(new Effect.Submit(id, request));
    out.publish(
        new Notice.OrderPassed(
            decision.id(),
            order.label(),
            leg.reason(),
            passed.markPrice(),
            passed.riskBefore(),
            passed.riskAfter()));
    out.add(new Effect.SetTimer(out.next(), order.askAtNs()));
  }

  /// Asks for the cancellation of everything that may still trade.
  void cancelAll() {
    for (var order : desk.orders.live()) {
      desk.orders.put(OrderMachine.onCancelAsked(order));
      out.add(new Effect.Cancel(out.next(), order.label()));
    }
  }
}
