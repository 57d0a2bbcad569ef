package org.ballast.hedging.trigger;

import java.util.Locale;

/// Durations and amounts as a trigger tells them to people.
final class Words {
  private static final long MINUTE_NS = 60_000_000_000L;
  private static final long HOUR_NS = 60 * MINUTE_NS;

  private Words() {}

  /// Whole hours, minutes or seconds. Rounding: down.
  static String of(long durationNs) {
    if (durationNs >= HOUR_NS && durationNs % HOUR_NS < MINUTE_NS) {
      return durationNs / HOUR_NS + "h";
    }
    return durationNs >= MINUTE_NS
        ? durationNs / MINUTE_NS + "m"
        : durationNs / 1_000_000_000L + "s";
  }

  /// In whole per cent.
  static String ofPercent(double share) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * share);
  }

  /// With the decimals that its size deserves.
  static String of(double amount) {
    var decimals = Math.abs(amount) >= 100 ? 0 : Math.abs(amount) >= 0.1 ? 2 : 4;
    return String.format(Locale.ROOT, "%,." + decimals + "f", amount);
  }
}
