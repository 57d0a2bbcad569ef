package org.ballast.venues.simulated;

import org.ballast.domain.value.Decimal;

/// Doubles to the decimals that a venue shows, half to even. Faster than the general way by
/// rounding the scaled double, which is off by at most one unit of the last decimal at a tie.
final class Rounding {
  private static final double[] POWERS = {1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8};

  private Rounding() {}

  /// Domain: finite, decimals 0 to 8.
  static double round(double value, int decimals) {
    return Math.rint(value * POWERS[decimals]) / POWERS[decimals];
  }

  /// Domain: finite and small enough for a long, decimals 0 to 8.
  static Decimal decimal(double value, int decimals) {
    var scaled = Math.rint(value * POWERS[decimals]);
    if (!(Math.abs(scaled) < 0x1p63)) {
      throw new IllegalArgumentException("price must fit 64 bits: value=" + value);
    }
    return new Decimal((long) scaled, decimals);
  }
}
