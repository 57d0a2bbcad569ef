package org.ballast.venues.simulated;

import java.time.Duration;

/// A fall of every coin on schedule. Beside the usual noise spot moves by the fraction `move`
/// within `over`, evenly in its logarithm, and volatility ends that span multiplied; spreads widen
/// and depth thins at once and recover over hours. Domain: move > -1; volMultiplier >= 1.
public record Crash(Duration after, double move, Duration over, double volMultiplier) {
  public Crash {
    if (after.isNegative() || over.isNegative()) {
      throw new IllegalArgumentException(
          "a crash must not begin or last less than zero: after=" + after + " over=" + over);
    }
    if (!(move > -1) || !Double.isFinite(move)) {
      throw new IllegalArgumentException("a crash must leave a price: move=" + move);
    }
    if (!(volMultiplier >= 1) || !Double.isFinite(volMultiplier)) {
      throw new IllegalArgumentException(
          "a crash must not calm the market: volMultiplier=" + volMultiplier);
    }
  }

  /// How much of the crash is over, 0 to 1, at a time from the start.
  double progress(Duration elapsed) {
    var into = elapsed.minus(after);
    if (into.compareTo(over) >= 0) {
      return 1;
    }
    return into.isNegative() ? 0 : (double) into.toMillis() / over.toMillis();
  }
}
