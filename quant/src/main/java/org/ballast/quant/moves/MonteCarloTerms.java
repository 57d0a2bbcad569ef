package org.ballast.quant.moves;

import java.time.Duration;

/// How moves are simulated. Domain: horizon positive, paths and steps at least 1. Throws:
/// IllegalArgumentException.
public record MonteCarloTerms(Duration horizon, int paths, int stepsPerPath, long seed) {
  public MonteCarloTerms {
    if (!horizon.isPositive() || paths < 1 || stepsPerPath < 1) {
      throw new IllegalArgumentException(
          "a simulation must have a horizon, paths and steps: horizon="
              + horizon
              + " paths="
              + paths
              + " stepsPerPath="
              + stepsPerPath);
    }
  }

  /// A step for each hour, up to 48, and for each six hours beyond.
  public static MonteCarloTerms of(Duration horizon, int paths, long seed) {
    long hours = Math.max(1, horizon.toHours());
    long steps = hours <= 48 ? hours : Math.max(48, hours / 6);
    return new MonteCarloTerms(horizon, paths, Math.toIntExact(steps), seed);
  }
}
