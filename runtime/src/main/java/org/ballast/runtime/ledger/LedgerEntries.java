package org.ballast.runtime.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ballast.domain.ledger.CashFlow;
import org.ballast.domain.order.Fill;
import org.ballast.engine.event.Effect;
import org.ballast.engine.event.Event;
import org.ballast.engine.event.Notice;
import org.ballast.engine.port.QueryAnswer;
import org.ballast.engine.port.VenueReport;
import org.ballast.runtime.journal.LedgerEntry;
import org.ballast.runtime.journal.LedgerEntry.Kind;

/// The ledger's entries of one event: what it told of orders, what cash it moved, and what was
/// decided upon it. The same event always gives the same entries, in the same order.
public final class LedgerEntries {
  private static final long NS_PER_SECOND = 1_000_000_000L;

  private final long sequence;
  private final String at;
  private final List<LedgerEntry> entries = new ArrayList<>();

  private LedgerEntries(long sequence, Event event) {
    this.sequence = sequence;
    this.at =
        Instant.ofEpochSecond(
                Math.floorDiv(event.atNs(), NS_PER_SECOND),
                Math.floorMod(event.atNs(), NS_PER_SECOND))
            .toString();
  }

  /// Of the event at this journal position, its effects, and the cash that it moved.
  public static List<LedgerEntry> of(
      long sequence, Event event, List<Effect> effects, List<CashFlow> flows) {
    var ledger = new LedgerEntries(sequence, event);
    ledger.tell(event);
    flows.forEach(ledger::tell);
    effects.forEach(ledger::tell);
    return List.copyOf(ledger.entries);
  }

  private void tell(Event event) {
    switch (event) {
      case Event.OrderEvidence(var _, var report) -> tell(report);
      case Event.QueryAnswered(var _, QueryAnswer.Found(var _, var reports)) ->
          reports.forEach(this::tell);
      case Event.EffectSuppressed(var _, var effect, var reason) ->
          over(effect.label(), "withheld: " + reason);
      default -> {}
    }
  }

  private void tell(VenueReport report) {
    switch (report) {
      case VenueReport.Filled filled -> filled(filled.label(), filled.fill());
      case VenueReport.Closed closed -> over(closed.label(), "closed: " + words(closed.reason()));
      case VenueReport.Rejected rejected ->
          over(rejected.label(), "rejected: " + rejected.code() + " " + rejected.reason());
      case VenueReport.Accepted _, VenueReport.CancelRejected _ -> {}
    }
  }

  private void filled(String label, Fill fill) {
    add(
        Kind.FILLED,
        label,
        new EntryText()
            .put("trade", fill.tradeId())
            .put("account", fill.account().toString())
            .put("instrument", fill.instrument().id().toString())
            .put("side", words(fill.side()))
            .put("quantity", fill.quantity().amount().toString())
            .put("price", fill.price().amount().toString())
            .put("fee", fill.fee().amount().toString())
            .put("feeCurrency", fill.fee().currency().code()));
  }

  private void over(String label, String state) {
    add(Kind.ORDER_OVER, label, new EntryText().put("state", state));
  }

  private void tell(CashFlow flow) {
    add(
        Kind.CASH_BOOKED,
        flow.account().toString(),
        new EntryText()
            .put("kind", words(flow.kind()))
            .put("instrument", flow.instrument().toString())
            .put("amount", flow.amount().amount().toString())
            .put("currency", flow.amount().currency().code()));
  }

  private void tell(Effect effect) {
    switch (effect) {
      case Effect.Submit submit -> sent(submit);
      case Effect.Publish publish -> tell(publish.notice());
      case Effect.Cancel _, Effect.Query _, Effect.Compute _, Effect.SetTimer _ -> {}
    }
  }

  private void sent(Effect.Submit submit) {
    var intent = submit.request().intent();
    add(
        Kind.ORDER_SENT,
        submit.request().label(),
        new EntryText()
            .put("account", intent.account().toString())
            .put("instrument", intent.instrument().id().toString())
            .put("side", words(intent.side()))
            .put("quantity", intent.quantity().amount().toString())
            .put("limitPrice", intent.limitPrice().amount().toString())
            .put("reason", intent.reason()));
  }

  private void tell(Notice notice) {
    switch (notice) {
      case Notice.DecisionBegun begun ->
          add(
              Kind.DECISION_BEGUN,
              begun.decision().label(),
              new EntryText()
                  .put("triggers", begun.triggers())
                  .put("market", begun.marketSequence()));
      case Notice.PlanMade plan -> planned(plan);
      case Notice.OrderPassed passed ->
          add(
              Kind.ORDER_PASSED,
              passed.label(),
              new EntryText()
                  .put("decision", passed.decision().label())
                  .put("reason", passed.reason())
                  .put("markPrice", passed.markPrice())
                  .put("riskBefore", passed.riskBefore())
                  .put("riskAfter", passed.riskAfter()));
      case Notice.OrderRefused refused ->
          add(
              Kind.ORDER_REFUSED,
              refused.decision().label(),
              new EntryText()
                  .put("instrument", refused.instrument())
                  .put("rule", refused.rule())
                  .put("detail", refused.detail()));
      case Notice.DecisionEnded ended ->
          add(
              Kind.DECISION_ENDED,
              ended.decision().label(),
              new EntryText().put("outcome", ended.outcome()));
      case Notice.LimitBroken broken ->
          add(
              Kind.LIMIT_BROKEN,
              broken.limit(),
              new EntryText()
                  .put("value", broken.value())
                  .put("bound", broken.bound())
                  .put("unit", broken.unit())
                  .put("cause", broken.cause()));
      case Notice.LimitHeld held ->
          add(
              Kind.LIMIT_HELD,
              held.limit(),
              new EntryText()
                  .put("value", held.value())
                  .put("excessMax", held.excessMax())
                  .put("unit", held.unit()));
      case Notice.ModeChanged changed ->
          add(Kind.MODE_CHANGED, changed.mode(), new EntryText().put("reason", changed.reason()));
      case Notice.Warning warning ->
          add(Kind.WARNING, "", new EntryText().put("text", warning.text()));
    }
  }

  private void planned(Notice.PlanMade plan) {
    add(
        Kind.PLAN_MADE,
        plan.decision().label(),
        new EntryText()
            .put("policy", plan.policy())
            .put("status", plan.status())
            .put("trades", plan.trades())
            .put("costUsd", plan.costUsd())
            .put("boundUsd", plan.boundUsd())
            .put("riskBefore", plan.riskBefore())
            .put("riskAfter", plan.riskAfter())
            .put("reasons", plan.reasons())
            .put("unmet", plan.unmet()));
  }

  private void add(Kind kind, String subject, EntryText entry) {
    entries.add(
        new LedgerEntry(
            sequence, entries.size(), at, kind, EntryText.visible(subject), entry.toString()));
  }

  private static String words(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
