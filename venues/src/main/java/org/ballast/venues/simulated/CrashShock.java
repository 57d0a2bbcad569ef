package org.ballast.venues.simulated;

import java.time.Duration;
import java.util.Optional;
import org.ballast.quant.math.Log;

/// The part of a crash that happens within one step.
record CrashShock(double logMove, double varianceRise) {
  private static final CrashShock NONE = new CrashShock(0, 0);

  /// The shock from one time since the start to a later one.
  static CrashShock between(Optional<Crash> crash, Duration from, Duration to) {
    return crash
        .map(planned -> {
          var part = planned.progress(to) - planned.progress(from);
          return new CrashShock(
              part * Log.log(1 + planned.move()),
              part * (planned.volMultiplier() * planned.volMultiplier() - 1));
        })
        .orElse(NONE);
  }

  boolean isActive() {
    return logMove != 0 || varianceRise != 0;
  }
}
