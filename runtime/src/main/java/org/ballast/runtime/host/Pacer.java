package org.ballast.runtime.host;

import org.ballast.runtime.desk.Speed;

/// Says when, on the wall clock, a time of the market has come.
final class Pacer {
  /// A day, as what is due later need not be told apart.
  private static final double WAIT_NS_MAX = 86_400e9;

  private final double factor;
  private final long marketStartNs;
  private final long wallStartNs = System.nanoTime();

  private Pacer(double factor, long marketStartNs) {
    this.factor = factor;
    this.marketStartNs = marketStartNs;
  }

  /// The clock starts now, at this time of the market.
  static Pacer from(Speed speed, long marketStartNs) {
    return switch (speed) {
      case Speed.Unpaced _ -> new Pacer(Double.POSITIVE_INFINITY, marketStartNs);
      case Speed.Paced paced -> new Pacer(paced.factor(), marketStartNs);
    };
  }

  boolean isPaced() {
    return Double.isFinite(factor);
  }

  /// Wall time until the market is there; not positive where it is.
  long waitNs(long marketNs) {
    if (!isPaced()) {
      return 0;
    }
    var due = (double) (marketNs - marketStartNs) / factor;
    return (long) Math.min(due, WAIT_NS_MAX) - (System.nanoTime() - wallStartNs);
  }

  /// The market's time now; `otherwiseNs` where nothing keeps pace.
  long marketNowNs(long otherwiseNs) {
    return isPaced()
        ? marketStartNs + (long) ((double) (System.nanoTime() - wallStartNs) * factor)
        : otherwiseNs;
  }
}
