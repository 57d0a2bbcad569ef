package org.ballast.venues.kit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.ballast.domain.instrument.Instrument;
import org.ballast.domain.instrument.InstrumentId;
import org.ballast.domain.market.Quote;
import org.ballast.engine.port.MarketUpdate;

/// What can be traded: every instrument the market has a quote of.
final class ListedInstruments {
  // A whole market is searched only when an order comes, and so costs nothing per update.
  private List<Quote> whole = List.of();
  private final LinkedHashMap<InstrumentId, Instrument> added = new LinkedHashMap<>();

  void onUpdate(MarketUpdate update) {
    if (update.isWholeMarket()) {
      whole = update.quotes();
      added.clear();
      return;
    }
    for (var quote : update.quotes()) {
      added.put(quote.instrument().id(), quote.instrument());
    }
  }

  /// The instrument with the terms of the latest update, which an order's own may lag behind.
  Optional<Instrument> find(InstrumentId id) {
    if (added.containsKey(id)) {
      return Optional.of(added.get(id));
    }
    return whole.stream()
        .map(Quote::instrument)
        .filter(instrument -> instrument.id().equals(id))
        .findFirst();
  }
}
