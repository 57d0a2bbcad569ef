package org.ballast.engine.desk;

import org.ballast.engine.event.Event;
import org.ballast.engine.event.Notice;
import org.ballast.engine.port.InstrumentFact;

/// What each kind of event does to a desk.
final class EventHandler {
  private static final long DAY_NS = 86_400_000_000_000L;

  private final Desk desk;
  private final Outbox out;
  private final Dealer dealer;
  private final Decider decider;
  private final Evidence evidence;

  EventHandler(Desk desk, Outbox out) {
    this.desk = desk;
    this.out = out;
    this.dealer = new Dealer(desk, out);
    this.decider = new Decider(desk, out);
    this.evidence = new Evidence(desk, out);
  }

  void apply(Event event) {
    switch (event) {
      case Event.MarketChanged changed -> onMarket(changed);
      case Event.TimeAdvanced advanced -> onTime(advanced.atNs());
      case Event.OrderEvidence given -> {
        evidence.onReport(given.report());
        dealer.advance();
      }
      case Event.QueryAnswered answered -> {
        evidence.onAnswer(answered.answer());
        dealer.advance();
      }
      case Event.ComputeDone done -> {
        decider.onComputed(done.effect(), done.result());
        dealer.advance();
      }
      case Event.EffectSuppressed suppressed -> {
        onSuppressed(suppressed);
        dealer.advance();
      }
      case Event.InstrumentChanged changed -> onFact(changed.fact());
      case Event.VenueStateChanged changed ->
          desk.mode.onVenue(changed.venue(), changed.state(), changed.reason(), out);
      case Event.OperatorCommand command -> onCommand(command);
      case Event.Started started -> {
        decider.onLost("interrupted by a restart");
        evidence.onStarted(started.atNs());
      }
      case Event.ConfigurationChanged changed ->
          throw new IllegalStateException("a configuration is applied before it is handled");
    }
  }

  private void onMarket(Event.MarketChanged changed) {
    desk.onMarket(changed.update(), out);
    if (desk.isSound) {
      desk.limits.observe(desk.values(), "market", out);
    }
    desk.awaited.clear();
    for (var fact : changed.update().facts()) {
      if (fact instanceof InstrumentFact.Delivered && desk.ledger.isHeld(fact.instrument().id())) {
        desk.awaited.add(fact.instrument().id());
      }
    }
    decide();
  }

  /// Decides once the deliveries of the last update, which it only announced, have changed the
  /// book.
  private void decide() {
    if (desk.isSound && desk.awaited.isEmpty()) {
      decider.decide(desk.values());
    }
  }

  private void onTime(long atNs) {
    if (desk.hasMarket()) {
      desk.priceAsOf(atNs);
      desk.observe("market", out);
    }
    evidence.onTime(atNs);
  }

  private void onSuppressed(Event.EffectSuppressed suppressed) {
    if (desk.decision.filter(decision -> decision.id().equals(suppressed.effect())).isPresent()) {
      decider.onLost("withheld: " + suppressed.reason());
    }
    evidence.onSuppressed(suppressed.effect(), suppressed.reason());
  }

  private void onCommand(Event.OperatorCommand command) {
    var reason = command.who() + ": " + command.why();
    switch (command.command()) {
      case PAUSE -> desk.mode.pause(reason, out);
      case RESUME -> desk.mode.run(reason, out);
      case KILL -> {
        desk.mode.halt(reason, out);
        decider.onLost("halted");
        dealer.cancelAll();
      }
    }
  }

  private void onFact(InstrumentFact fact) {
    switch (fact) {
      case InstrumentFact.Delivered delivered -> {
        desk.flows = desk.ledger.deliver(delivered.instrument(), delivered.deliveryPrice());
        desk.hold("delivery", out);
        evidence.onDelivered(delivered.instrument().id(), desk.nowNs);
        if (desk.awaited.remove(delivered.instrument().id())) {
          decide();
        }
      }
      case InstrumentFact.FundingPaid paid -> {
        desk.flows = desk.ledger.fund(paid.instrument(), paid.rate(), paid.index());
        desk.hold("funding", out);
      }
      case InstrumentFact.FundingUnknown unknown -> warnOnce(unknown);
    }
  }

  private void warnOnce(InstrumentFact.FundingUnknown unknown) {
    var id = unknown.instrument().id();
    var day = Math.floorDiv(desk.nowNs, DAY_NS);
    var last = desk.warnedDays.put(id, day);
    if (last == null || last < day) {
      out.publish(new Notice.Warning("funding of " + id + " is unknown: " + unknown.reason()));
    }
  }
}
