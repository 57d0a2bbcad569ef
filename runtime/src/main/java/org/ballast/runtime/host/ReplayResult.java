package org.ballast.runtime.host;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ballast.engine.port.MarketReference;
import org.ballast.quant.delta.DeltaModel;
import org.ballast.runtime.history.DeskHistory;

/// What became of applying a journal's events again. `deltaModel` is that of the mandate that the
/// journal was begun with, and no other is taken up; `effectsDigest` is SHA-256 over all recorded
/// effects, in hex; `markets` gives, by journal position, where each market update is found.
public record ReplayResult(
    String desk,
    DeltaModel deltaModel,
    long events,
    long effects,
    long computations,
    String effectsDigest,
    String headHash,
    Optional<Difference> difference,
    DeskHistory history,
    SortedMap<Long, MarketReference> markets) {
  public ReplayResult {
    markets = Collections.unmodifiableSortedMap(new TreeMap<>(markets));
  }

  /// The first position whose bytes are not those recorded, and what differs there.
  public record Difference(long sequence, String what) {}
}
