package org.ballast.runtime.history;

import java.time.Instant;

/// Sees a desk's history while it is made, on the desk's own thread. It must be quick and must not
/// throw.
public interface DeskWatcher {
  /// Sees nothing.
  DeskWatcher NONE = new DeskWatcher() {};

  /// The desk took up a journal that held `events` events already, the last of them at `at`. What
  /// they led to is not told again.
  default void onResumed(Instant at, long events) {}

  /// All that one market update led to is known.
  default void onStep(DeskStep step) {}

  default void onTrade(TradeRecord trade) {}

  /// A limit was broken (`until` is empty) or holds again.
  default void onBreach(BreachRecord breach) {}

  /// A decision ended.
  default void onDecision(DecisionRecord decision) {}

  /// The desk's mode changed to RUN, HOLD or HALT.
  default void onMode(Instant at, String mode, String reason) {}

  default void onWarning(Instant at, String text) {}

  /// The journal has this many records, all durable.
  default void onCommit(long records) {}
}
