package org.ballast.engine.desk;

import java.util.Optional;
import org.ballast.domain.order.OrderIntent;
import org.ballast.engine.event.Effect;
import org.ballast.engine.event.Notice;
import org.ballast.engine.journal.UnreadableRecordException;
import org.ballast.engine.port.EffectId;
import org.ballast.engine.state.DeskMode;
import org.ballast.hedging.plan.RiskMeasure;
import org.ballast.hedging.policy.HedgePolicy;
import org.ballast.hedging.policy.HedgeProposal;

/// Begins decisions and takes what was computed for them.
final class Decider {
  /// A result that arrives later than this after its decision began is dropped.
  static final long RESULT_AGE_NS_MAX = 30_000_000_000L;

  private final Desk desk;
  private final Outbox out;

  Decider(Desk desk, Outbox out) {
    this.desk = desk;
    this.out = out;
  }

  /// Begins a decision where one is wanted, allowed, and none is under way. Called once for each
  /// change of the market, so that what a decision does to the book cannot lead to another.
  void decide(double[] values) {
    dropLate();
    if (desk.decision.isPresent()
        || desk.mode.mode() != DeskMode.RUN
        || desk.backOff.isQuiet(desk.nowNs)) {
      return;
    }
    var asking = desk.trigger.asks(values, desk.nowNs);
    if (asking.isEmpty()) {
      return;
    }
    var id = out.next();
    var rules = desk.configuration.mandate().trade();
    var parameters =
        new TaskParameters(
            !asking.isBreach(),
            asking.underlyings(),
            desk.spending.left(rules, desk.nowNs),
            desk.spending.turnoverLeft(rules, desk.nowNs));
    desk.decision = Optional.of(new Decision(id, desk.nowNs));
    desk.trigger.onDecision(asking, desk.nowNs);
    out.add(new Effect.Compute(id, HedgeTask.KERNEL, parameters.encode()));
    out.publish(new Notice.DecisionBegun(id, asking.fired(), out.sequence()));
  }

  /// Takes the result of the computation that the present decision waits for, and no other.
  void onComputed(EffectId effect, byte[] result) {
    var waiting =
        desk.decision.filter(decision -> decision.isComputing() && decision.id().equals(effect));
    if (waiting.isEmpty()) {
      return;
    }
    var decision = waiting.get();
    if (isLate(decision)) {
      drop(decision, "stale: the result came too late");
      return;
    }
    try {
      carryOut(decision, ProposalCodec.decode(result, desk::instrument));
    } catch (UnreadableRecordException e) {
      drop(decision, "refused: " + e.getMessage());
    }
  }

  /// A computation that will not come back.
  void onLost(String reason) {
    desk.decision.filter(Decision::isComputing).ifPresent(decision -> drop(decision, reason));
  }

  private void carryOut(Decision decision, HedgeProposal proposal) {
    out.publish(
        new Notice.PlanMade(
            decision.id(),
            nameOf(desk.configuration.policy()),
            proposal.status(),
            proposal.orders().size(),
            proposal.costUsd(),
            proposal.boundUsd(),
            proposal.riskBefore(),
            proposal.riskAfter(),
            proposal.isPackage(),
            proposal.orders().stream().map(OrderIntent::reason).toList(),
            proposal.unmet()));
    decision.carryOut(proposal, RiskMeasure.of(desk.bands).risk(desk.valuation.values(desk.bands)));
  }

  private static String nameOf(HedgePolicy policy) {
    return switch (policy) {
      case HedgePolicy.NoHedge _ -> "no hedging";
      case HedgePolicy.FixedInterval(var interval) -> "every " + interval;
      case HedgePolicy.DeltaBand _ -> "delta band";
      case HedgePolicy.LeastCost _ -> "least cost";
      case HedgePolicy.Programme programme ->
          "least risk and cost at " + programme.riskAversion() + " /USD";
      case HedgePolicy.WhalleyWilmott _ -> "Whalley-Wilmott band";
      case HedgePolicy.Zakamouline _ -> "Zakamouline band";
      case HedgePolicy.Leland(var interval) -> "Leland every " + interval;
      case HedgePolicy.VolMove(var multiple, var over) ->
          "moves of " + multiple + " sd over " + over;
    };
  }

  private void dropLate() {
    desk.decision
        .filter(decision -> decision.isComputing() && isLate(decision))
        .ifPresent(decision -> drop(decision, "stale: no result came"));
  }

  private void drop(Decision decision, String reason) {
    decision.dropRest(reason);
    new Dealer(desk, out).end(decision);
  }

  private boolean isLate(Decision decision) {
    return desk.nowNs - decision.begunNs() > RESULT_AGE_NS_MAX;
  }
}
