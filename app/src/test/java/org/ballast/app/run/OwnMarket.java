package org.ballast.app.run;

import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.ballast.domain.instrument.Instrument;
import org.ballast.domain.instrument.InstrumentId;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.instrument.Perpetual;
import org.ballast.domain.market.IndexPrice;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.market.Quote;
import org.ballast.domain.market.QuoteStatus;
import org.ballast.domain.portfolio.Portfolio;
import org.ballast.domain.value.Asset;
import org.ballast.engine.port.MarketUpdate;

/// The last quotes and indices that a journal's updates have named.
final class OwnMarket {
  private final TreeMap<InstrumentId, Quote> quotes = new TreeMap<>();
  private final TreeMap<Asset, IndexPrice> indices = new TreeMap<>();

  void take(MarketUpdate update) {
    if (update.isWholeMarket()) {
      quotes.clear();
      indices.clear();
    }
    update.quotes().forEach(quote -> quotes.put(quote.instrument().id(), quote));
    update.indexPrices().forEach(index -> indices.put(index.asset(), index));
  }

  double index(Asset coin) {
    return indices.get(coin).price().toDouble();
  }

  /// What is needed to value the book.
  MarketSnapshot of(Portfolio book, Instant at) {
    var held =
        book.positions().stream().map(position -> quotes.get(position.instrument().id())).toList();
    return MarketSnapshot.of(at, "journal", List.copyOf(indices.values()), held, List.of());
  }

  boolean isPerpetualTradable(Asset coin) {
    return isTradable(coin, Perpetual.class);
  }

  boolean isOptionTradable(Asset coin) {
    return isTradable(coin, Option.class);
  }

  private boolean isTradable(Asset coin, Class<? extends Instrument> kind) {
    return quotes.values().stream()
        .filter(quote -> kind.isInstance(quote.instrument()))
        .filter(quote -> quote.instrument().underlying().equals(coin))
        .anyMatch(quote -> quote.status() == QuoteStatus.TWO_SIDED);
  }
}
