package org.ballast.app.chart;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A horizontal axis in UTC. Units: seconds since the epoch.
record TimeAxis(long from, long until) {
  private static final int TICKS_MAX = 6;
  private static final long HOUR = 3_600;
  private static final long DAY = 24 * HOUR;
  private static final List<Long> STEPS =
      List.of(
          60L, 300L, 900L, 1_800L, HOUR, 2 * HOUR, 4 * HOUR, 12 * HOUR, DAY, 2 * DAY, 5 * DAY,
          10 * DAY, 20 * DAY, 30 * DAY, 90 * DAY, 365 * DAY);
  private static final DateTimeFormatter DATE = format("d MMM");
  private static final DateTimeFormatter CLOCK = format("HH:mm");

  static TimeAxis over(List<Series> series) {
    var first =
        series.stream()
            .filter(one -> !one.points().isEmpty())
            .mapToLong(one -> one.points().getFirst().second())
            .min()
            .orElse(0);
    var last =
        series.stream()
            .filter(one -> !one.points().isEmpty())
            .mapToLong(one -> one.points().getLast().second())
            .max()
            .orElse(0);
    return new TimeAxis(first, Math.max(last, first + 1));
  }

  List<Long> ticks() {
    var step = step();
    var ticks = new ArrayList<Long>();
    for (var at = Math.ceilDiv(from, step) * step; at <= until; at += step) {
      ticks.add(at);
    }
    return ticks;
  }

  String label(long second) {
    return (step() >= DAY ? DATE : CLOCK).format(Instant.ofEpochSecond(second));
  }

  /// Distance from the left. Units: a fraction of the width.
  double across(long second) {
    return (double) (second - from) / (until - from);
  }

  private long step() {
    return STEPS.stream()
        .filter(step -> (until - from) / step < TICKS_MAX)
        .findFirst()
        .orElse(STEPS.getLast());
  }

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
  }
}
