package org.ballast.runtime.desk;

/// How fast a recorded or simulated market is played.
public sealed interface Speed {
  /// As fast as the machine can.
  record Unpaced() implements Speed {}

  /// So many seconds of the market in one second of the wall clock.
  record Paced(double factor) implements Speed {
    public Paced {
      if (!(factor > 0) || Double.isInfinite(factor)) {
        throw new IllegalArgumentException("speed must be positive: factor=" + factor);
      }
    }
  }
}
