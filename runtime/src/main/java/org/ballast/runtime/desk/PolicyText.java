package org.ballast.runtime.desk;

import java.time.Duration;
import org.ballast.hedging.policy.HedgePolicy;

/// Policies as desk files write them.
public final class PolicyText {
  private PolicyText() {}

  public static String of(HedgePolicy policy) {
    return switch (policy) {
      case HedgePolicy.NoHedge _ -> "none";
      case HedgePolicy.DeltaBand _ -> "delta-band";
      case HedgePolicy.LeastCost _ -> "programme";
      case HedgePolicy.FixedInterval fixed ->
          "{fixed-interval: " + duration(fixed.interval()) + "}";
    };
  }

  /// In the largest unit that it is a whole number of. Domain: whole seconds.
  static String duration(Duration duration) {
    var seconds = duration.toSeconds();
    if (seconds % 86_400 == 0) {
      return seconds / 86_400 + "d";
    }
    if (seconds % 3_600 == 0) {
      return seconds / 3_600 + "h";
    }
    return seconds % 60 == 0 ? seconds / 60 + "m" : seconds + "s";
  }
}
