package org.ballast.engine.desk;

import java.util.ArrayList;
import java.util.List;
import org.ballast.engine.journal.WireReader;
import org.ballast.engine.journal.WireWriter;
import org.ballast.engine.port.MarketUpdate;
import org.ballast.engine.state.DeskConfiguration;
import org.ballast.hedging.mandate.Mandate;
import org.ballast.hedging.plan.GreekBand;
import org.ballast.hedging.plan.LimitedGreek;
import org.ballast.hedging.policy.HedgePolicy;
import org.ballast.hedging.trigger.TriggerService;
import org.ballast.hedging.trigger.TriggerVerdict;

/// Says when the desk's policy wants to decide.
///
/// Least cost follows the mandate's triggers, a programme its own clock too; a delta band asks
/// while a delta is outside; a fixed interval asks in each interval since the UTC epoch, from its
/// first market until what it wanted has been dealt, for a thin book may need several updates.
final class PolicyTrigger {
  private static final TriggerVerdict NOTHING = new TriggerVerdict(List.of(), false);

  private final HedgePolicy policy;
  private final Mandate mandate;
  private final List<GreekBand> bands;
  private TriggerService triggers;
  private long interval = Long.MIN_VALUE;

  PolicyTrigger(DeskConfiguration configuration) {
    this.policy = configuration.policy();
    this.mandate = configuration.mandate();
    this.bands = GreekBand.of(mandate);
    this.triggers = new TriggerService(watched());
  }

  void onUpdate(MarketUpdate update) {
    for (var index : update.indexPrices()) {
      triggers.onIndex(index.asset(), index.price().toDouble(), update.atNs());
    }
  }

  /// What asks for a decision now.
  TriggerVerdict asks(double[] values, long atNs) {
    return switch (policy) {
      case HedgePolicy.NoHedge _ -> NOTHING;
      case HedgePolicy.LeastCost _, HedgePolicy.Programme _ -> triggers.fired(values, atNs);
      case HedgePolicy.DeltaBand _ -> outside(values);
      case HedgePolicy.FixedInterval fixed -> newInterval(fixed, atNs);
    };
  }

  void onDecision(long atNs) {
    triggers.onDecision(atNs);
  }

  void onEnded(Decision decision) {
    if (policy instanceof HedgePolicy.FixedInterval fixed && decision.isDone()) {
      interval = intervalOf(fixed, decision.begunNs());
    }
  }

  void write(WireWriter out) {
    out.writeLong(interval);
    out.writeBytes(triggers.snapshot());
  }

  void read(WireReader in) {
    interval = in.readLong();
    triggers = TriggerService.restore(watched(), in.readBytes());
  }

  /// The mandate with the trigger of a policy that adds its own to it.
  private Mandate watched() {
    return policy instanceof HedgePolicy.Programme
        ? mandate.with(policy.trigger(mandate))
        : mandate;
  }

  private TriggerVerdict outside(double[] values) {
    var fired = new ArrayList<String>();
    for (var i = 0; i < values.length; i++) {
      var band = bands.get(i);
      if (band.greek() == LimitedGreek.DELTA && band.excess(values[i]) > 0) {
        fired.add(band.name() + " " + values[i] + " outside ±" + band.halfWidth());
      }
    }
    return fired.isEmpty() ? NOTHING : new TriggerVerdict(fired, true);
  }

  private TriggerVerdict newInterval(HedgePolicy.FixedInterval fixed, long atNs) {
    return intervalOf(fixed, atNs) == interval
        ? NOTHING
        : new TriggerVerdict(List.of("every " + fixed.interval().toString()), false);
  }

  private static long intervalOf(HedgePolicy.FixedInterval fixed, long atNs) {
    return Math.floorDiv(atNs, fixed.interval().toNanos());
  }
}
