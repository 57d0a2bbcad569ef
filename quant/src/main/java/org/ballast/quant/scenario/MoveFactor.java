package org.ballast.quant.scenario;

/// What a scenario moves, told apart for explanations.
public enum MoveFactor {
  SPOT,
  /// Volatilities scaled and shifted alike at all strikes.
  VOL_LEVEL,
  SKEW,
  BASIS,
  TIME
}
