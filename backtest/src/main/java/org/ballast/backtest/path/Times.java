package org.ballast.backtest.path;

import java.time.Instant;

/// Instants and the nanoseconds that the engine counts.
public final class Times {
  private static final long NS_PER_SECOND = 1_000_000_000L;

  private Times() {}

  public static Instant instant(long ns) {
    return Instant.ofEpochSecond(
        Math.floorDiv(ns, NS_PER_SECOND), Math.floorMod(ns, NS_PER_SECOND));
  }

  public static long ns(Instant at) {
    return Math.addExact(Math.multiplyExact(at.getEpochSecond(), NS_PER_SECOND), at.getNano());
  }
}
