package org.ballast.hedging.plan;

import java.time.Duration;

/// What a plan makes of the risk term of its objective. Units: USD; riskAversion per USD.
/// `provenance` says in words how factors are taken to move.
public record RiskChange(
    double riskAversion, Duration holding, double beforeUsd, double afterUsd, String provenance) {
  /// What the plan gains, to be set against what it costs.
  public double gainUsd() {
    return beforeUsd - afterUsd;
  }

  /// One standard deviation of the distance from target over the holding time, before the plan.
  public double sdBeforeUsd() {
    return sd(beforeUsd);
  }

  /// The same after it.
  public double sdAfterUsd() {
    return sd(afterUsd);
  }

  private double sd(double riskUsd) {
    return Math.sqrt(2 * riskUsd / riskAversion);
  }
}
