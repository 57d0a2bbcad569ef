package org.ballast.engine.port;

import java.util.LinkedHashMap;
import java.util.Optional;
import org.ballast.domain.instrument.Instrument;
import org.ballast.domain.instrument.InstrumentId;

/// Digests of one market's updates, for several desks that follow it.
///
/// The last update and each instrument are digested once, because contract terms are most of what
/// an update says and nearly always those of the update before. Not for use from several threads.
public final class MarketDigests {
  private record Digested(Instrument instrument, long digest) {}

  private final LinkedHashMap<InstrumentId, Digested> instruments = new LinkedHashMap<>();
  private Optional<MarketUpdate> latest = Optional.empty();
  private long latestDigest;

  /// The same as [MarketDigest#of].
  public long of(MarketUpdate update) {
    if (latest.isEmpty() || !latest.get().equals(update)) {
      latestDigest = MarketDigest.of(update, this::of);
      latest = Optional.of(update);
    }
    return latestDigest;
  }

  private long of(Instrument instrument) {
    var known = instruments.get(instrument.id());
    if (known != null && known.instrument().equals(instrument)) {
      return known.digest();
    }
    var digest = MarketDigest.of(instrument);
    instruments.put(instrument.id(), new Digested(instrument, digest));
    return digest;
  }
}
