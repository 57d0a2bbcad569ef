package org.ballast.hedging.mandate;

import java.time.Duration;
import java.util.List;

/// When the book is looked at with the question whether to trade.
public sealed interface TriggerRule {
  /// Some Greek is outside its band.
  record BandBreach() implements TriggerRule {}

  /// The realised volatility of some limited underlying's index is above a level. Units: `above` as
  /// a decimal per square root of a year.
  record RealisedVol(Duration window, double above) implements TriggerRule {
    public RealisedVol {
      if (!(above > 0) || Double.isInfinite(above)) {
        throw new IllegalArgumentException(
            "realised vol must be above a positive level: above=" + above);
      }
      requirePositive("window", window);
    }
  }

  /// The last decision is this old.
  record Age(Duration atLeast) implements TriggerRule {
    public Age {
      requirePositive("age", atLeast);
    }
  }

  /// One of the rules is enough.
  record AnyOf(List<TriggerRule> rules) implements TriggerRule {
    public AnyOf {
      rules = requireSome("any", rules);
    }
  }

  /// Each rule must hold, and one of them ask.
  record AllOf(List<TriggerRule> rules) implements TriggerRule {
    public AllOf {
      rules = requireSome("all", rules);
    }
  }

  /// Permits others while the rule does not hold; never asks by itself.
  record Not(TriggerRule rule) implements TriggerRule {}

  /// Whether the rule can ever ask for a decision. What stands under [Not] only permits one.
  default boolean canAsk() {
    return switch (this) {
      case BandBreach _, RealisedVol _, Age _ -> true;
      case AnyOf(var rules) -> rules.stream().anyMatch(TriggerRule::canAsk);
      case AllOf(var rules) -> rules.stream().anyMatch(TriggerRule::canAsk);
      case Not _ -> false;
    };
  }

  private static void requirePositive(String name, Duration duration) {
    if (!duration.isPositive()) {
      throw new IllegalArgumentException(name + " must be positive: " + name + "=" + duration);
    }
  }

  private static List<TriggerRule> requireSome(String name, List<TriggerRule> rules) {
    if (rules.isEmpty()) {
      throw new IllegalArgumentException(name + " must name a trigger: " + name + "=[]");
    }
    return List.copyOf(rules);
  }
}
