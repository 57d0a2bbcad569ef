package org.ballast.quant.surface;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// How fast variance accrues in calendar time: slower at weekends, at once at dated events.
///
/// Between expiries total variance is linear in the time of this clock, so an event moves the
/// expiries after it and none before. Units: weekendWeight is the pace of Saturdays and Sundays
/// (UTC) against other days. Domain: weekendWeight > 0.
public record VarianceClock(Instant asOf, double weekendWeight, List<Event> events) {
  /// A dated event that is worth as much variance as `worth` of ordinary time.
  public record Event(String name, Instant at, Duration worth) {
    public Event {
      if (worth.isNegative()) {
        throw new IllegalArgumentException("worth must not be negative: worth=" + worth);
      }
    }
  }

  /// Runs with calendar time.
  public static final VarianceClock CALENDAR = new VarianceClock(Instant.EPOCH, 1, List.of());

  private static final double MILLIS_PER_YEAR = Duration.ofDays(365).toMillis();
  private static final long WEEK = Duration.ofDays(7).toMillis();
  private static final long WEEKEND = Duration.ofDays(2).toMillis();

  /// The first Saturday after the epoch, a Thursday.
  private static final long FIRST_SATURDAY = Duration.ofDays(2).toMillis();

  public VarianceClock {
    if (!(weekendWeight > 0) || !Double.isFinite(weekendWeight)) {
      throw new IllegalArgumentException(
          "weekendWeight must be positive: weekendWeight=" + weekendWeight);
    }
    events = List.copyOf(events);
  }

  /// Events that are still to come, in the order given.
  public List<Event> comingEvents() {
    return events.stream().filter(event -> event.at().isAfter(asOf)).toList();
  }

  /// Time from `asOf` to an instant in ACT/365 years.
  double yearsTo(Instant instant) {
    return (instant.toEpochMilli() - asOf.toEpochMilli()) / MILLIS_PER_YEAR;
  }

  /// Variance time until `years` of calendar time from `asOf`, in years. Domain: years >= 0.
  public double at(double years) {
    var now = asOf.toEpochMilli();
    var then = now + Math.round(years * MILLIS_PER_YEAR);
    var weekends = weekendMillis(then) - weekendMillis(now);
    var extra = (weekendWeight - 1) * weekends;
    for (var event : events) {
      var at = event.at().toEpochMilli();
      extra += at > now && at <= then ? event.worth().toMillis() : 0;
    }
    return years + extra / MILLIS_PER_YEAR;
  }

  private static long weekendMillis(long epochMilli) {
    var since = epochMilli - FIRST_SATURDAY;
    return Math.floorDiv(since, WEEK) * WEEKEND + Math.min(Math.floorMod(since, WEEK), WEEKEND);
  }
}
