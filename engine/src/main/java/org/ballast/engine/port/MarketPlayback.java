package org.ballast.engine.port;

import java.util.Optional;

/// A market that can be played from its start, the same way every time. What rests in the books
/// after an update is its [DepthSource].
public interface MarketPlayback extends DepthSource {
  /// What the market is called for people, e.g. `sim:42` or a folder.
  String source();

  /// SHA-256, in hex, of all that determines the updates.
  String contentHash();

  /// The instant of the next update without taking it. Units: nanoseconds UTC. Long.MAX_VALUE at
  /// the end.
  long nextAtNs();

  /// Takes the next update; empty at the end.
  Optional<MarketUpdate> next();
}
