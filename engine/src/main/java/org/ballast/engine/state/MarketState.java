package org.ballast.engine.state;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.ballast.domain.instrument.Instrument;
import org.ballast.domain.instrument.InstrumentId;
import org.ballast.domain.market.IndexPrice;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.market.MarketView;
import org.ballast.domain.market.Quote;
import org.ballast.domain.value.Asset;
import org.ballast.engine.port.MarketUpdate;
import org.ballast.hedging.plan.FutureCost;

/// All that the market's updates have said, the newest of each asset and instrument.
public final class MarketState implements MarketView {
  private static final long NS_PER_SECOND = 1_000_000_000L;

  private final LinkedHashMap<Asset, IndexPrice> indexPrices = new LinkedHashMap<>();
  private final LinkedHashMap<InstrumentId, Quote> quotes = new LinkedHashMap<>();

  /// Those of the quotes that are of futures and perpetuals, in the same order.
  private final LinkedHashMap<InstrumentId, Quote> futures = new LinkedHashMap<>();

  private Instant asOf = Instant.EPOCH;
  private String source = "";
  private long changes;

  public void apply(MarketUpdate update) {
    if (update.isWholeMarket()) {
      indexPrices.clear();
      quotes.clear();
      futures.clear();
    }
    for (var index : update.indexPrices()) {
      indexPrices.put(index.asset(), index);
    }
    update.quotes().forEach(this::put);
    source = update.reference().source();
    changes++;
  }

  /// From now on the market is priced as of this instant. Units: nanoseconds UTC.
  public void priceAsOf(long atNs) {
    asOf =
        Instant.ofEpochSecond(
            Math.floorDiv(atNs, NS_PER_SECOND), Math.floorMod(atNs, NS_PER_SECOND));
    changes++;
  }

  /// A number that grows with every change: while it stays, so does what follows from the market.
  long changes() {
    return changes;
  }

  /// The market as it stands, immutable.
  public MarketSnapshot snapshot() {
    return MarketSnapshot.of(
        asOf, source, List.copyOf(indexPrices.values()), List.copyOf(quotes.values()), List.of());
  }

  /// Puts back what a snapshot holds, in its order.
  public void restore(MarketSnapshot snapshot) {
    indexPrices.clear();
    quotes.clear();
    futures.clear();
    snapshot.indexPrices().forEach(index -> indexPrices.put(index.asset(), index));
    snapshot.quotes().forEach(this::put);
    asOf = snapshot.asOf();
    source = snapshot.source();
    changes++;
  }

  /// Quotes of all futures and perpetuals.
  public Collection<Quote> futures() {
    return Collections.unmodifiableCollection(futures.values());
  }

  /// The instrument as the market lists it now.
  public Optional<Instrument> instrument(InstrumentId id) {
    return quote(id).map(Quote::instrument);
  }

  @Override
  public Instant asOf() {
    return asOf;
  }

  @Override
  public String source() {
    return source;
  }

  @Override
  public Optional<IndexPrice> index(Asset asset) {
    return Optional.ofNullable(indexPrices.get(asset));
  }

  @Override
  public Optional<Quote> quote(InstrumentId id) {
    return Optional.ofNullable(quotes.get(id));
  }

  private void put(Quote quote) {
    var id = quote.instrument().id();
    quotes.put(id, quote);
    if (FutureCost.isFuture(quote.instrument())) {
      futures.put(id, quote);
    }
  }
}
