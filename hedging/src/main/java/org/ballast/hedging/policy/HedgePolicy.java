package org.ballast.hedging.policy;

import java.time.Duration;
import java.util.List;
import org.ballast.hedging.mandate.Mandate;
import org.ballast.hedging.mandate.TriggerRule;
import org.ballast.quant.band.ZakamoulineCoefficients;
import org.ballast.quant.factor.ParametricFactors;

/// How a book is kept near its target.
public sealed interface HedgePolicy {
  /// Never trades: what the others are compared with.
  record NoHedge() implements HedgePolicy {}

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
      requirePositive("riskAversion", riskAversion);
      requirePositive("holding", holding);
      requirePositive("every", every);
    }

    /// When it wants to be asked under a mandate.
    public TriggerRule trigger(Mandate mandate) {
      return new TriggerRule.AnyOf(List.of(mandate.trigger(), new TriggerRule.Age(every)));
    }
  }

  /// Steers the delta of each underlying by itself, with the cheapest future or perpetual. Where it
  /// leaves a delta alone and where it brings one is a [DeltaRegion].
  sealed interface DeltaPolicy extends HedgePolicy {}

  /// Brings delta to its target every so often, whatever the bands say.
  record FixedInterval(Duration interval) implements DeltaPolicy {
    public FixedInterval {
      requirePositive("interval", interval);
    }
  }

  /// Brings delta to its target when it leaves the mandate's band.
  record DeltaBand() implements DeltaPolicy {}

  /// Brings delta to the edge of the band of Whalley and Wilmott when it leaves that. Units:
  /// riskAversion per USD.
  record WhalleyWilmott(double riskAversion) implements DeltaPolicy {
    public WhalleyWilmott {
      requirePositive("riskAversion", riskAversion);
    }
  }

  /// Brings delta to the edge of the band of Zakamouline, around the delta at a volatility of its
  /// own, when it leaves that. Units: riskAversion per USD.
  record Zakamouline(double riskAversion, ZakamoulineCoefficients coefficients)
      implements DeltaPolicy {
    public Zakamouline {
      requirePositive("riskAversion", riskAversion);
    }
  }

  /// Every so often, brings delta to where hedging at that interval's own volatility has it.
  record Leland(Duration interval) implements DeltaPolicy {
    public Leland {
      requirePositive("interval", interval);
    }
  }

  /// Brings delta to its target when the index has moved, since the last time, by `multiple`
  /// standard deviations of its moves over `over`, and when delta leaves the mandate's band.
  record VolMove(double multiple, Duration over) implements DeltaPolicy {
    public VolMove {
      requirePositive("multiple", multiple);
      requirePositive("over", over);
    }
  }

  private static void requirePositive(String name, double value) {
    if (!(value > 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException(name + " must be positive: " + name + "=" + value);
    }
  }

  private static void requirePositive(String name, Duration duration) {
    if (!duration.isPositive()) {
      throw new IllegalArgumentException(name + " must be positive: " + name + "=" + duration);
    }
  }
}
