package org.ballast.hedging.mandate;

import java.time.Duration;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Money;
import org.ballast.quant.stress.NamedScenario;

/// The most that a book may lose by one measure. Units: limits in USD, positive.
public sealed interface TailLimit {
  Money limit();

  /// Mean of the worst losses beyond a confidence level. Domain: confidence from 0.5 to 0.9999, a
  /// positive horizon.
  record ExpectedShortfall(double confidence, Duration horizon, Money limit) implements TailLimit {
    public static final double CONFIDENCE_MIN = 0.5;
    public static final double CONFIDENCE_MAX = 0.9999;

    public ExpectedShortfall {
      requireUsd(limit);
      if (!(confidence >= CONFIDENCE_MIN && confidence <= CONFIDENCE_MAX)) {
        throw new IllegalArgumentException(
            "confidence must be between 0.5 and 0.9999: confidence=" + confidence);
      }
      if (!horizon.isPositive()) {
        throw new IllegalArgumentException("horizon must be positive: horizon=" + horizon);
      }
    }
  }

  /// Loss in one scenario.
  record ScenarioLoss(NamedScenario scenario, Money limit) implements TailLimit {
    public ScenarioLoss {
      requireUsd(limit);
    }
  }

  private static void requireUsd(Money limit) {
    Positive.require("limit", limit.amount());
    if (!limit.currency().equals(Asset.USD)) {
      throw new IllegalArgumentException("limit must be in USD: limit=" + limit);
    }
  }
}
