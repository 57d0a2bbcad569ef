package org.ballast.hedging.programme;

/// How finely a column may be traded.
public enum Grain {
  /// Only whole numbers of lots.
  WHOLE,
  /// Any amount; for violations and other columns that are not trades.
  CONTINUOUS
}
