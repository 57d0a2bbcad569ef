package org.ballast.runtime.history;

import java.time.Instant;

/// Takes what happens to a desk while it happens, on the host's one thread, which waits for it.
public interface DeskWatcher {
  /// After everything that one market update led to.
  void onStep(DeskStep step);

  /// After each step, and whenever the mode has changed.
  void onStatus(DeskStatus status);

  void onTrade(TradeRecord trade);

  /// A breach has begun, its `until` then being empty, or ended.
  void onBreach(BreachRecord breach);

  /// A decision has ended.
  void onDecision(DecisionRecord decision);

  void onWarning(Instant at, String text);
}
