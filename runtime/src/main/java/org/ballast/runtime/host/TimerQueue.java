package org.ballast.runtime.host;

import java.util.TreeSet;
import org.ballast.engine.event.Effect;
import org.ballast.engine.port.EffectId;

/// Timers that a desk has set and that have not gone off: by deadline, equal ones in the order in
/// which they were set.
final class TimerQueue {
  private record Timer(long atNs, EffectId id) implements Comparable<Timer> {
    @Override
    public int compareTo(Timer other) {
      var byTime = Long.compare(atNs, other.atNs);
      if (byTime != 0) {
        return byTime;
      }
      var bySequence = Long.compare(id.sequence(), other.id.sequence());
      return bySequence != 0 ? bySequence : Integer.compare(id.index(), other.id.index());
    }
  }

  private final TreeSet<Timer> timers = new TreeSet<>();

  void add(Effect.SetTimer timer) {
    timers.add(new Timer(timer.atNs(), timer.id()));
  }

  /// The earliest deadline; Long.MAX_VALUE where none is set.
  long nextAtNs() {
    return timers.isEmpty() ? Long.MAX_VALUE : timers.first().atNs();
  }

  /// Time has come to this instant: what was due by then has gone off.
  void advanceTo(long atNs) {
    while (nextAtNs() <= atNs) {
      timers.removeFirst();
    }
  }
}
