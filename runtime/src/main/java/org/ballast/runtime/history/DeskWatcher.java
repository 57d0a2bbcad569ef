package org.ballast.runtime.history;

import java.time.Instant;

/// Takes what happens to a desk while it happens, on the host's one thread, which waits for it.
public interface DeskWatcher {
  /// Sees nothing.
  DeskWatcher NONE = new DeskWatcher() {};

  /// The desk took up a journal that held `events` events, the last of them at `at`. What they led
  /// to is not told again.
  default void onResumed(Instant at, long events) {}

  /// After everything that one market update led to.
  default void onStep(DeskStep step) {}

  /// After each step, and whenever the mode has changed.
  default void onStatus(DeskStatus status) {}

  default void onTrade(TradeRecord trade) {}

  /// A breach has begun, its `until` then being empty, or ended.
  default void onBreach(BreachRecord breach) {}

  /// A decision has ended.
  default void onDecision(DecisionRecord decision) {}

  default void onWarning(Instant at, String text) {}
}
