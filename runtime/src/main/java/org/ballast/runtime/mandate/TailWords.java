package org.ballast.runtime.mandate;

import org.ballast.hedging.mandate.TailLimit;
import org.ballast.runtime.yaml.Amount;

/// Limits on losses as people read them.
public final class TailWords {
  private static final double PERCENT = 100;

  private TailWords() {}

  /// What is limited, such as `expected shortfall 99 % over 24h`.
  public static String of(TailLimit limit) {
    return switch (limit) {
      case TailLimit.ExpectedShortfall(double confidence, var horizon, var _) ->
          "expected shortfall "
              + MandateDescription.number(PERCENT * confidence)
              + " % over "
              + Amount.written(horizon);
      case TailLimit.ScenarioLoss(var scenario, var _) -> "loss in " + scenario.name();
    };
  }
}
