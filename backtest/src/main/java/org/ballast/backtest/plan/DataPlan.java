package org.ballast.backtest.plan;

import java.time.Duration;
import java.time.Instant;

/// Which part of a data set is studied and how: a sale every `interval`, resampled in blocks of
/// `blockDays`.
public record DataPlan(
    Duration interval, int blockDays, Instant startInclusive, Instant endExclusive) {
  public DataPlan {
    if (!interval.isPositive() || blockDays < 1 || !startInclusive.isBefore(endExclusive)) {
      throw new IllegalArgumentException(
          "interval and block must be positive and start before end: interval="
              + interval
              + " blockDays="
              + blockDays
              + " start="
              + startInclusive
              + " end="
              + endExclusive);
    }
  }
}
