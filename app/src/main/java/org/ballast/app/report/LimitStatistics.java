package org.ballast.app.report;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ballast.runtime.history.BreachRecord;
import org.ballast.runtime.history.DeskHistory;
import org.ballast.runtime.history.GreekReading;

/// How one limit fared over a run. `timeInBreach` counts an unhealed breach to the last step;
/// `stepsOutside` are those that ended outside, decisions included. Units: of excess, `unit`.
public record LimitStatistics(
    String limit,
    String unit,
    int breaches,
    double excessMax,
    Duration timeInBreach,
    int stepsOutside,
    Optional<BreachRecord> worst) {
  /// One for each limit that the desk read or broke, in the order of its readings.
  public static List<LimitStatistics> of(DeskHistory history) {
    if (history.steps().isEmpty()) {
      return List.of();
    }
    var last = history.steps().getLast();
    return last.after().stream().map(reading -> of(history, reading, last.at())).toList();
  }

  private static LimitStatistics of(DeskHistory history, GreekReading limit, Instant end) {
    var breaches =
        history.breaches().stream().filter(breach -> breach.limit().equals(limit.limit())).toList();
    var outside =
        history.steps().stream()
            .flatMap(step -> step.after().stream())
            .filter(reading -> reading.limit().equals(limit.limit()) && !reading.isInside())
            .count();
    var worst = breaches.stream().max(Comparator.comparingDouble(BreachRecord::excessMax));
    return new LimitStatistics(
        limit.limit(),
        limit.unit(),
        breaches.size(),
        worst.map(BreachRecord::excessMax).orElse(0.0),
        breaches.stream()
            .map(breach -> duration(breach, end))
            .reduce(Duration.ZERO, Duration::plus),
        Math.toIntExact(outside),
        worst);
  }

  static Duration duration(BreachRecord breach, Instant end) {
    return Duration.between(breach.from(), breach.until().orElse(end));
  }
}
