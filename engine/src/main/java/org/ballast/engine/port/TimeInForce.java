package org.ballast.engine.port;

/// How long an order may rest.
public enum TimeInForce {
  /// Filled at once as far as possible, the rest cancelled.
  IMMEDIATE_OR_CANCEL,
  /// Rests until filled, cancelled or past its deadline.
  GOOD_TIL_CANCELLED
}
