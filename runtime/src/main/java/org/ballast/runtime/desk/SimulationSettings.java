package org.ballast.runtime.desk;

import java.time.Duration;
import java.util.Optional;

/// How long a simulated market runs, in which steps, and when it crashes.
public record SimulationSettings(Duration step, Duration length, Optional<Crash> crash) {
  /// Used where the desk file says nothing: eight hours in steps of 15 seconds, without a crash.
  public static final SimulationSettings DEFAULT =
      new SimulationSettings(Duration.ofSeconds(15), Duration.ofHours(8), Optional.empty());

  /// A fall of the index by `move` (a negative fraction) that begins `after` the start and takes
  /// `over`.
  public record Crash(Duration after, double move, Duration over) {}
}
