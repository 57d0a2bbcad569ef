package org.ballast.engine.state;

/// What a desk allows itself to do.
public enum DeskMode {
  /// Hedges.
  RUN,
  /// No new risk: cancels and orders that lower R only.
  HOLD,
  /// Cancels only; a person must resume.
  HALT
}
