package org.ballast.quant.moves;

import java.time.Duration;

/// How long a move takes and how far apart windows of history begin. Windows overlap where the
/// stride is shorter than the horizon, and the set says so. Domain: both positive. Throws:
/// IllegalArgumentException.
public record WindowTerms(Duration horizon, Duration stride) {
  private static final double SECONDS_PER_YEAR = 365 * 86_400.0;

  public WindowTerms {
    if (!horizon.isPositive() || !stride.isPositive()) {
      throw new IllegalArgumentException(
          "horizon and stride must be positive: horizon=" + horizon + " stride=" + stride);
    }
  }

  /// How many neighbouring windows share observations.
  int dependence() {
    return Math.toIntExact((horizon.toSeconds() + stride.toSeconds() - 1) / stride.toSeconds());
  }

  double years() {
    return years(horizon);
  }

  static double years(Duration duration) {
    return duration.toSeconds() / SECONDS_PER_YEAR;
  }

  /// `24h`, `30d` or `30min`: days from four on, where they are whole.
  static String label(Duration duration) {
    long minutes = duration.toMinutes();
    if (minutes % 60 != 0) {
      return minutes + "min";
    }
    long hours = minutes / 60;
    return hours % 24 == 0 && hours > 72 ? hours / 24 + "d" : hours + "h";
  }
}
