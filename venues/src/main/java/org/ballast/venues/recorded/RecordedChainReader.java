package org.ballast.venues.recorded;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.ballast.domain.instrument.Future;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.instrument.PayoffStyle;
import org.ballast.domain.market.Assumption;
import org.ballast.domain.market.IndexPrice;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.market.OptionMark;
import org.ballast.domain.market.Quote;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Decimal;
import org.ballast.domain.value.Price;
import org.ballast.venues.deribit.DeribitSymbolCodec;

/// Turns one recorded Deribit option chain into a market snapshot.
///
/// The file holds options only. The index is the median over the rows of a currency, a listed
/// future's mark the median of the underlying price over its options (the rows were not read at the
/// same moment), and the perpetual comes from its own recording. Futures have no quotes and so
/// cannot be traded.
final class RecordedChainReader {
  private final DeribitSymbolCodec symbols;

  /// Options read so far: a symbol stays in the chains for months, and parsing it is most of a row.
  private final ConcurrentMap<String, Option> optionBySymbol = new ConcurrentHashMap<>();

  RecordedChainReader(DeribitSymbolCodec symbols) {
    this.symbols = symbols;
  }

  MarketSnapshot read(Path file, PerpetualRecording perpetuals) {
    var name = String.valueOf(file.getFileName());
    var quotes = new TreeMap<String, Quote>();
    var indexPrices = new TreeMap<Asset, List<Decimal>>();
    var futurePrices = new TreeMap<String, List<Decimal>>();
    var times = new HashMap<String, Instant>();
    var asOf = Instant.EPOCH;
    for (var csv : RecordedFile.rows(file, ChainColumn.headers())) {
      var row = new ChainRow(name, csv);
      var quote = optionQuote(row, times);
      if (quotes.put(row.symbol(), quote) != null) {
        throw row.refuse("an instrument has one row", ChainColumn.INSTRUMENT_NAME);
      }
      var base = quote.instrument().underlying();
      var index = row.positivePrice(ChainColumn.INDEX_PRICE, Asset.USD);
      indexPrices.computeIfAbsent(base, key -> new ArrayList<>()).add(index.amount());
      futurePrices
          .computeIfAbsent(row.underlyingName(), key -> new ArrayList<>())
          .add(row.price(ChainColumn.UNDERLYING, Asset.USD).amount());
      asOf = quote.observedAt().isAfter(asOf) ? quote.observedAt() : asOf;
    }
    var indices = indices(indexPrices, asOf);
    var all = new ArrayList<>(quotes.values());
    all.addAll(futureQuotes(futurePrices, asOf));
    for (var index : indices) {
      all.add(perpetuals.quote(index, asOf));
    }
    return MarketSnapshot.of(asOf, name, indices, all, List.of());
  }

  /// `times` are those already read from the file, nearly always one for all rows.
  private Quote optionQuote(ChainRow row, Map<String, Instant> times) {
    var option = optionBySymbol.computeIfAbsent(row.symbol(), symbol -> option(row));
    var unit = option.priceUnit();
    var mark =
        new OptionMark(
            row.vol(ChainColumn.IMPLIED_VOLATILITY),
            row.positive(ChainColumn.UNDERLYING),
            row.underlyingName(),
            row.finite(ChainColumn.DELTA),
            row.finite(ChainColumn.VEGA));
    return new Quote(
        option,
        times.computeIfAbsent(row.timestampText(), text -> row.timestamp()),
        row.optionalPrice(ChainColumn.BID_PRICE, unit).filter(RecordedChainReader::isQuoted),
        row.optionalPrice(ChainColumn.ASK_PRICE, unit).filter(RecordedChainReader::isQuoted),
        row.price(ChainColumn.MARK_PRICE, unit),
        Optional.of(mark),
        List.of(Assumption.SIZE));
  }

  private Option option(ChainRow row) {
    if (!(symbols.parse(row.symbol()).orElse(null) instanceof Option option)) {
      throw row.refuse("instrument must be a Deribit option", ChainColumn.INSTRUMENT_NAME);
    }
    if (option.style() != PayoffStyle.INVERSE) {
      throw row.refuse("this version reads coin-settled options", ChainColumn.INSTRUMENT_NAME);
    }
    return option;
  }

  /// Deribit reports 0 for a side that nobody quotes.
  private static boolean isQuoted(Price price) {
    return !price.amount().isZero();
  }

  private static List<IndexPrice> indices(Map<Asset, List<Decimal>> prices, Instant asOf) {
    var indices = new ArrayList<IndexPrice>();
    prices.forEach((asset, observed) ->
        indices.add(new IndexPrice(asset, new Price(median(observed), Asset.USD), asOf)));
    return indices;
  }

  private List<Quote> futureQuotes(Map<String, List<Decimal>> prices, Instant asOf) {
    var quotes = new ArrayList<Quote>();
    prices.forEach((symbol, observed) -> {
      if (symbols.parse(symbol).orElse(null) instanceof Future future) {
        var mark = new Price(median(observed), future.priceUnit());
        quotes.add(
            new Quote(
                future,
                asOf,
                Optional.empty(),
                Optional.empty(),
                mark,
                Optional.empty(),
                List.of()));
      }
    });
    return quotes;
  }

  /// The lower median, an observed price rather than an average of two.
  private static Decimal median(List<Decimal> observed) {
    return observed.stream().sorted().toList().get((observed.size() - 1) / 2);
  }
}
