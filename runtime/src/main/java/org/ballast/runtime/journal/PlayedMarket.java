package org.ballast.runtime.journal;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ballast.domain.instrument.Instrument;
import org.ballast.domain.instrument.InstrumentId;
import org.ballast.engine.journal.InstrumentResolver;
import org.ballast.engine.journal.MarketResolver;
import org.ballast.engine.port.MarketPlayback;
import org.ballast.engine.port.MarketReference;
import org.ballast.engine.port.MarketUpdate;

/// Finds a journal's markets in a playback, which is played along with the journal and never back.
/// An update is the one referred to where content hash and offset are equal: the source may have
/// moved.
public final class PlayedMarket implements MarketResolver, InstrumentResolver {
  private final MarketPlayback playback;
  private final Map<InstrumentId, Instrument> instruments = new TreeMap<>();
  private Optional<MarketUpdate> latest = Optional.empty();

  /// `playback` is at its start.
  public PlayedMarket(MarketPlayback playback) {
    this.playback = playback;
  }

  @Override
  public Optional<MarketUpdate> update(MarketReference reference) {
    while (latest.isEmpty() || latest.get().reference().offset() < reference.offset()) {
      var next = playback.next();
      if (next.isEmpty()) {
        return Optional.empty();
      }
      learn(next.get());
      latest = next;
    }
    return latest.filter(update -> isSame(update.reference(), reference));
  }

  /// Knows what the market has quoted so far, or named in a fact.
  @Override
  public Optional<Instrument> instrument(InstrumentId id) {
    return Optional.ofNullable(instruments.get(id));
  }

  private void learn(MarketUpdate update) {
    for (var quote : update.quotes()) {
      instruments.put(quote.instrument().id(), quote.instrument());
    }
    for (var fact : update.facts()) {
      instruments.put(fact.instrument().id(), fact.instrument());
    }
  }

  private static boolean isSame(MarketReference found, MarketReference wanted) {
    return found.offset() == wanted.offset() && found.contentHash().equals(wanted.contentHash());
  }
}
