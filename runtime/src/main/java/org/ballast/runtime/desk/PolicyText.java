package org.ballast.runtime.desk;

import org.ballast.hedging.policy.HedgePolicy;
import org.ballast.runtime.yaml.Amount;

/// Policies as desk files write them.
public final class PolicyText {
  private PolicyText() {}

  public static String of(HedgePolicy policy) {
    return switch (policy) {
      case HedgePolicy.NoHedge _ -> "none";
      case HedgePolicy.DeltaBand _ -> "delta-band";
      case HedgePolicy.LeastCost _ -> "programme";
      case HedgePolicy.Programme programme -> ProgrammeReader.text(programme);
      case HedgePolicy.FixedInterval fixed ->
          "{fixed-interval: " + Amount.written(fixed.interval()) + "}";
    };
  }
}
