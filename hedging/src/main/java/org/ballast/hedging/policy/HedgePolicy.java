package org.ballast.hedging.policy;

import java.time.Duration;
import java.util.List;
import org.ballast.hedging.mandate.Mandate;
import org.ballast.hedging.mandate.TriggerRule;
import org.ballast.quant.factor.ParametricFactors;

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

  /// The trades of least risk and cost together, when a trigger of the mandate fires and every so
  /// often.
  ///
  /// Units: riskAversion per USD. Domain: positive; so are the times. `factors` say how spots and
  /// volatilities are taken to move.
  record Programme(double riskAversion, Duration holding, Duration every, ParametricFactors factors)
      implements HedgePolicy {
    /// How often a programme is solved anew unless a desk says otherwise.
    public static final Duration EVERY_DEFAULT = Duration.ofHours(1);

    public Programme {
      if (!(riskAversion > 0) || Double.isInfinite(riskAversion)) {
        throw new IllegalArgumentException(
            "risk aversion must be positive: riskAversion=" + riskAversion + " /USD");
      }
      if (!holding.isPositive() || !every.isPositive()) {
        throw new IllegalArgumentException(
            "holding and every must be positive: holding=" + holding + " every=" + every);
      }
    }
  }

  /// When this policy wants to be asked: plans over all Greeks when the mandate says so, the
  /// simpler ones by their own rule.
  default TriggerRule trigger(Mandate mandate) {
    return switch (this) {
      case FixedInterval(var interval) -> new TriggerRule.Age(interval);
      case NoHedge _, DeltaBand _ -> new TriggerRule.BandBreach();
      case LeastCost _ -> mandate.trigger();
      case Programme programme ->
          new TriggerRule.AnyOf(List.of(mandate.trigger(), new TriggerRule.Age(programme.every())));
    };
  }
}
