package org.ballast.runtime.host;

/// Why a run ended in order.
public enum RunEnd {
  /// The market has no more updates.
  MARKET_ENDED,
  /// The time asked for is reached.
  UNTIL_REACHED,
  /// Somebody asked it to stop.
  STOPPED
}
