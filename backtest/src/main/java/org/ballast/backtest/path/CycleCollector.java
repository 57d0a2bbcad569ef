package org.ballast.backtest.path;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.ballast.domain.instrument.Instrument;
import org.ballast.domain.instrument.InstrumentId;
import org.ballast.domain.instrument.Perpetual;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Expiry;
import org.ballast.engine.port.MarketUpdate;

/// Gathers the updates of one cycle: of each only what its books hold and hedge with.
final class CycleCollector {
  private final Asset coin;
  private final Expiry expiry;
  private final List<StudyBook> books;
  private final TreeSet<InstrumentId> held = new TreeSet<>();
  private final List<MarketUpdate> updates = new ArrayList<>();

  CycleCollector(Asset coin, Expiry expiry, List<StudyBook> books) {
    this.coin = coin;
    this.expiry = expiry;
    this.books = List.copyOf(books);
    books.forEach(
        book -> book.book().positions().forEach(position -> held.add(position.instrument().id())));
  }

  void add(MarketUpdate update) {
    updates.add(
        new MarketUpdate(
            update.reference(),
            update.atNs(),
            update.isWholeMarket(),
            update.indexPrices().stream().filter(index -> index.asset().equals(coin)).toList(),
            update.quotes().stream().filter(quote -> isKept(quote.instrument())).toList(),
            update.facts().stream().filter(fact -> isKept(fact.instrument())).toList(),
            update.warnings()));
  }

  /// Whether its options have been delivered.
  boolean isOver() {
    return !updates.isEmpty() && expiry.isExpired(Times.instant(updates.getLast().atNs()));
  }

  Cycle cycle(String source, String contentHash) {
    return new Cycle(coin, expiry, new MarketPath(source, contentHash, updates), books);
  }

  private boolean isKept(Instrument instrument) {
    return instrument instanceof Perpetual
        ? instrument.underlying().equals(coin)
        : held.contains(instrument.id());
  }
}
