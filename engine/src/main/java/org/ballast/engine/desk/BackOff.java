package org.ballast.engine.desk;

import org.ballast.engine.journal.WireReader;
import org.ballast.engine.journal.WireWriter;

/// Keeps a desk quiet after decisions that came to nothing, for longer the more there were in a
/// row, so that a limit that cannot be met, or a venue that rejects everything, is not asked at
/// every tick.
final class BackOff {
  private static final long PAUSE_NS = 1_000_000_000L;
  private static final int DOUBLINGS_MAX = 6;

  private int fruitless;
  private long quietUntilNs = Long.MIN_VALUE;

  boolean isQuiet(long nowNs) {
    return nowNs < quietUntilNs;
  }

  void onEnded(Decision decision, long nowNs) {
    if (decision.hasTraded()) {
      fruitless = 0;
      return;
    }
    quietUntilNs = nowNs + (PAUSE_NS << Math.min(fruitless, DOUBLINGS_MAX));
    fruitless++;
  }

  void write(WireWriter out) {
    out.writeInt(fruitless);
    out.writeLong(quietUntilNs);
  }

  void read(WireReader in) {
    fruitless = in.readInt();
    quietUntilNs = in.readLong();
  }
}
