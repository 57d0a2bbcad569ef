package org.ballast.hedging.policy;

import java.time.Duration;
import org.ballast.hedging.mandate.Mandate;
import org.ballast.hedging.mandate.TriggerRule;

/// How a book is kept near its target.
public sealed interface HedgePolicy {
  /// Never trades: what the others are compared with.
  record NoHedge() implements HedgePolicy {}

  /// Brings delta to its target with the cheapest future or perpetual, every so often, whatever the
  /// bands say.
  record FixedInterval(Duration interval) implements HedgePolicy {}

  /// Brings delta to its target with the cheapest future or perpetual when it leaves its band.
  record DeltaBand() implements HedgePolicy {}

  /// The least-cost trades over all Greeks and instruments, when a trigger of the mandate fires.
  record LeastCost() implements HedgePolicy {}

  /// When this policy wants to be asked: the least-cost plan when the mandate says so, the simpler
  /// ones by their own rule.
  default TriggerRule trigger(Mandate mandate) {
    return switch (this) {
      case FixedInterval(var interval) -> new TriggerRule.Age(interval);
      case NoHedge _, DeltaBand _ -> new TriggerRule.BandBreach();
      case LeastCost _ -> mandate.trigger();
    };
  }
}
