package org.ballast.venues.simulated;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// When a simulated market starts, how often it changes, how long it lasts, and whether it crashes.
/// Domain: start, step and length in whole milliseconds; step at most a day.
public record SimulationPlan(Instant start, Duration step, Duration length, Optional<Crash> crash) {
  public static final Duration STEP_MAX = Duration.ofDays(1);

  public SimulationPlan {
    if (!step.isPositive() || step.compareTo(STEP_MAX) > 0 || length.isNegative()) {
      throw new IllegalArgumentException(
          "a plan needs a step of at most a day and a length: step=" + step + " length=" + length);
    }
    if (!start.equals(start.truncatedTo(ChronoUnit.MILLIS))
        || !step.equals(step.truncatedTo(ChronoUnit.MILLIS))
        || !length.equals(length.truncatedTo(ChronoUnit.MILLIS))) {
      throw new IllegalArgumentException(
          "a plan's times must be whole milliseconds: start="
              + start
              + " step="
              + step
              + " length="
              + length);
    }
  }

  /// A day in steps of a minute with a fall by a fifth within ten minutes after six hours.
  public static SimulationPlan standard() {
    return new SimulationPlan(
        SimulatedChain.AS_OF,
        Duration.ofMinutes(1),
        Duration.ofDays(1),
        Optional.of(new Crash(Duration.ofHours(6), -0.20, Duration.ofMinutes(10), 2.5)));
  }

  /// Updates after the first one.
  long steps() {
    return length.dividedBy(step);
  }

  Instant at(long number) {
    return start.plus(step.multipliedBy(number));
  }

  /// The same plan always as the same text.
  String canonicalText() {
    return "start="
        + start
        + "\nstep="
        + step
        + "\nlength="
        + length
        + "\ncrash="
        + crash.map(Crash::toString).orElse("none");
  }
}
