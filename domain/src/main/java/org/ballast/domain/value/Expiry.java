package org.ballast.domain.value;

import java.time.Duration;
import java.time.Instant;

/// The instant at which a dated contract is delivered, and the time left to it.
public record Expiry(Instant at) implements Comparable<Expiry> {
  /// Milliseconds of an ACT/365 fixed year.
  public static final double YEAR_MS = 31_536_000_000.0;

  /// Span before delivery over which the delivery price is averaged.
  public static final Duration SETTLEMENT_WINDOW = Duration.ofMinutes(30);

  /// Time from `now` to delivery. Units: years, ACT/365 fixed, to the millisecond. Limits: 0 once
  /// expired.
  public double yearsFrom(Instant now) {
    return Math.max(0, msFrom(now)) / YEAR_MS;
  }

  public boolean isExpired(Instant now) {
    return msFrom(now) <= 0;
  }

  /// True within the averaging window, up to but not at delivery.
  public boolean isInSettlementWindow(Instant now) {
    var left = msFrom(now);
    return left > 0 && left <= SETTLEMENT_WINDOW.toMillis();
  }

  @Override
  public int compareTo(Expiry other) {
    return at.compareTo(other.at);
  }

  @Override
  public String toString() {
    return at.toString();
  }

  private long msFrom(Instant now) {
    return at.toEpochMilli() - now.toEpochMilli();
  }
}
