package org.ballast.hedging.structure;

import java.time.Instant;

/// What a protection is asked for: never less than `floor` of today's value at expiry, at any spot
/// from `downTo` of today's index on, for at most `budget` of that value, until a date.
///
/// Units: shares of 1.00. Domain: 0 < floor <= 1, 0 <= budget < 1, 0 <= downTo < 1; a `downTo` of
/// zero asks for the floor at every spot.
public record ProtectionTarget(double floor, double budget, double downTo, Instant until) {
  public ProtectionTarget {
    if (!(floor > 0 && floor <= 1)) {
      throw new IllegalArgumentException("floor must be above 0 and at most 1: floor=" + floor);
    }
    if (!(budget >= 0 && budget < 1)) {
      throw new IllegalArgumentException("budget must be in [0, 1): budget=" + budget);
    }
    if (!(downTo >= 0 && downTo < 1)) {
      throw new IllegalArgumentException("downTo must be in [0, 1): downTo=" + downTo);
    }
  }
}
