package org.ballast.hedging.trigger;

import java.util.List;

/// What asks for a decision now: `fired` says it in words, one entry per cause. `isBreach` is true
/// where a Greek outside its band is among the causes.
public record TriggerVerdict(List<String> fired, boolean isBreach) {
  public TriggerVerdict {
    fired = List.copyOf(fired);
  }

  /// Whether nothing asks.
  public boolean isEmpty() {
    return fired.isEmpty();
  }
}
