package org.ballast.domain.market;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ballast.domain.instrument.InstrumentId;
import org.ballast.domain.value.Asset;

/// What was observed of all markets as of one instant. It derives nothing: forwards and surfaces
/// are quant's.
public final class MarketSnapshot implements MarketView {
  private final Instant asOf;
  private final String source;
  private final SortedMap<Asset, IndexPrice> indexPrices;
  private final SortedMap<InstrumentId, Quote> quotes;
  private final SortedMap<InstrumentId, StakedRate> stakedRates;
  private final SortedMap<InstrumentId, QuotedSize> quotedSizes;
  private final List<String> warnings;

  private MarketSnapshot(
      Instant asOf,
      String source,
      SortedMap<Asset, IndexPrice> indexPrices,
      SortedMap<InstrumentId, Quote> quotes,
      SortedMap<InstrumentId, StakedRate> stakedRates,
      SortedMap<InstrumentId, QuotedSize> quotedSizes,
      List<String> warnings) {
    this.asOf = asOf;
    this.source = source;
    this.indexPrices = indexPrices;
    this.quotes = quotes;
    this.stakedRates = stakedRates;
    this.quotedSizes = quotedSizes;
    this.warnings = warnings;
  }

  /// Throws: `IllegalArgumentException` for a second quote of an instrument or a second index of an
  /// asset.
  public static MarketSnapshot of(
      Instant asOf,
      String source,
      List<IndexPrice> indexPrices,
      List<Quote> quotes,
      List<String> warnings) {
    var indexByAsset = new TreeMap<Asset, IndexPrice>();
    for (var index : indexPrices) {
      if (indexByAsset.put(index.asset(), index) != null) {
        throw new IllegalArgumentException("one index per asset: asset=" + index.asset());
      }
    }
    var quoteById = new TreeMap<InstrumentId, Quote>();
    for (var quote : quotes) {
      if (quoteById.put(quote.instrument().id(), quote) != null) {
        throw new IllegalArgumentException(
            "one quote per instrument: instrument=" + quote.instrument().id());
      }
    }
    return new MarketSnapshot(
        asOf,
        source,
        Collections.unmodifiableSortedMap(indexByAsset),
        Collections.unmodifiableSortedMap(quoteById),
        Collections.emptySortedMap(),
        Collections.emptySortedMap(),
        List.copyOf(warnings));
  }

  /// The same market with what is known of staked tokens. Throws: `IllegalArgumentException` for a
  /// second rate of a token.
  public MarketSnapshot withStakedRates(List<StakedRate> rates) {
    var rateById = new TreeMap<InstrumentId, StakedRate>();
    for (var rate : rates) {
      if (rateById.put(rate.token().id(), rate) != null) {
        throw new IllegalArgumentException("one rate per token: token=" + rate.token().id());
      }
    }
    return new MarketSnapshot(
        asOf,
        source,
        indexPrices,
        quotes,
        Collections.unmodifiableSortedMap(rateById),
        quotedSizes,
        warnings);
  }

  /// The same market with what is known of the sizes behind its quotes. Throws:
  /// `IllegalArgumentException` for a second size of an instrument.
  public MarketSnapshot withQuotedSizes(Collection<QuotedSize> sizes) {
    var sizeById = new TreeMap<InstrumentId, QuotedSize>();
    for (var size : sizes) {
      if (sizeById.put(size.instrument(), size) != null) {
        throw new IllegalArgumentException(
            "one size per instrument: instrument=" + size.instrument());
      }
    }
    return new MarketSnapshot(
        asOf,
        source,
        indexPrices,
        quotes,
        stakedRates,
        Collections.unmodifiableSortedMap(sizeById),
        warnings);
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

  public Collection<IndexPrice> indexPrices() {
    return indexPrices.values();
  }

  @Override
  public Optional<Quote> quote(InstrumentId id) {
    return Optional.ofNullable(quotes.get(id));
  }

  @Override
  public Optional<StakedRate> stakedRate(InstrumentId id) {
    return Optional.ofNullable(stakedRates.get(id));
  }

  /// The sizes behind a quote; empty where they are not known.
  public Optional<QuotedSize> quotedSize(InstrumentId id) {
    return Optional.ofNullable(quotedSizes.get(id));
  }

  /// All known sizes, ordered by instrument.
  public Collection<QuotedSize> quotedSizes() {
    return quotedSizes.values();
  }

  /// All quotes, ordered by instrument.
  public Collection<Quote> quotes() {
    return quotes.values();
  }

  /// What was stale, crossed or assumed while the snapshot was taken, in words for people.
  public List<String> warnings() {
    return warnings;
  }

  public Duration age(Quote quote) {
    return Duration.between(quote.observedAt(), asOf);
  }
}
