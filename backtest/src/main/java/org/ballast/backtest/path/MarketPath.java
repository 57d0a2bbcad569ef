package org.ballast.backtest.path;

import java.util.List;
import org.ballast.engine.port.MarketUpdate;

/// The updates of a market over a time, each with what a study needs of it. `contentHash` is
/// SHA-256, in hex, of all that determines them.
public record MarketPath(String source, String contentHash, List<MarketUpdate> updates) {
  public MarketPath {
    updates = List.copyOf(updates);
    if (updates.isEmpty()) {
      throw new IllegalArgumentException("path must have an update: source=" + source);
    }
  }

  public MarketUpdate first() {
    return updates.getFirst();
  }

  public MarketUpdate last() {
    return updates.getLast();
  }
}
