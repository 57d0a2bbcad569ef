package org.ballast.app.report;

import java.time.Duration;

/// Lengths of time as people read them.
public final class Durations {
  private Durations() {}

  /// The two largest units: `3 d 6 h`, `6 h 30 min`, `45 s`, `0`.
  public static String text(Duration duration) {
    if (duration.toDays() > 0) {
      return join(duration.toDays(), "d", duration.toHoursPart(), "h");
    }
    if (duration.toHours() > 0) {
      return join(duration.toHours(), "h", duration.toMinutesPart(), "min");
    }
    if (duration.toMinutes() > 0) {
      return join(duration.toMinutes(), "min", duration.toSecondsPart(), "s");
    }
    return duration.toSeconds() == 0 ? "0" : duration.toSeconds() + " s";
  }

  private static String join(long first, String unit, int second, String smaller) {
    return first + " " + unit + (second == 0 ? "" : " " + second + " " + smaller);
  }
}
