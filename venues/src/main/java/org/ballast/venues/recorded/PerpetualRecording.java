package org.ballast.venues.recorded;

import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.ballast.domain.fault.BadInputException;
import org.ballast.domain.instrument.Perpetual;
import org.ballast.domain.instrument.TradingTerms;
import org.ballast.domain.market.Assumption;
import org.ballast.domain.market.IndexPrice;
import org.ballast.domain.market.Quote;
import org.ballast.domain.value.Decimal;
import org.ballast.domain.value.Price;
import org.ballast.venues.deribit.DeribitSymbolCodec;

/// Prices of the perpetuals, recorded beside the chains as one-minute candles.
///
/// Only a candle's open is used, and only one that had opened by the asked instant. Bid and ask
/// were not recorded: they are the price less and plus [#HALF_SPREAD], rounded outwards to ticks,
/// and flagged.
final class PerpetualRecording {
  static final String FILE_NAME = "perpetual_futures_prices.csv";

  /// Assumed half-spread as a fraction of the price: 1 basis point.
  static final Decimal HALF_SPREAD = Decimal.parse("0.0001");

  /// An older candle is no price of this snapshot.
  static final Duration AGE_MAX = Duration.ofMinutes(2);

  private static final int EDGE_DECIMALS = 8;
  private static final List<String> COLUMNS =
      List.of("instrument_name", "candle_found", "candle_open_time_ms", "candle_open");

  private final DeribitSymbolCodec symbols;
  private final TreeMap<String, TreeMap<Long, Decimal>> openBySymbolAndMs;

  private PerpetualRecording(
      DeribitSymbolCodec symbols, TreeMap<String, TreeMap<Long, Decimal>> openBySymbolAndMs) {
    this.symbols = symbols;
    this.openBySymbolAndMs = openBySymbolAndMs;
  }

  /// The recording in `folder`; without one, perpetuals are marked at the index.
  static PerpetualRecording beside(Path folder, DeribitSymbolCodec symbols) {
    var opens = new TreeMap<String, TreeMap<Long, Decimal>>();
    var file = folder.resolve(FILE_NAME);
    if (Files.exists(file)) {
      for (var row : RecordedFile.rows(file, COLUMNS)) {
        var place = FILE_NAME + ":" + row.getStartingLineNumber();
        if (!isFound(place, row.getField("candle_found"))) {
          continue;
        }
        opens
            .computeIfAbsent(row.getField("instrument_name"), key -> new TreeMap<>())
            .put(
                positive(place, "candle_open_time_ms", row.getField("candle_open_time_ms"))
                    .toBigDecimal()
                    .longValue(),
                positive(place, "candle_open", row.getField("candle_open")));
      }
    }
    return new PerpetualRecording(symbols, opens);
  }

  Quote quote(IndexPrice index, Instant asOf) {
    var symbol = index.asset() + "-PERPETUAL";
    var perpetual =
        (Perpetual)
            symbols
                .parse(symbol)
                .orElseThrow(() -> new IllegalStateException("perpetual expected: " + symbol));
    var candle =
        Optional.ofNullable(openBySymbolAndMs.get(symbol))
            .map(opens -> opens.floorEntry(asOf.toEpochMilli()))
            .filter(open -> open.getKey() >= asOf.minus(AGE_MAX).toEpochMilli());
    var mark = candle.map(open -> open.getValue()).orElse(index.price().amount());
    var observedAt =
        candle.map(open -> Instant.ofEpochMilli(open.getKey())).orElse(index.observedAt());
    var origin = candle.isPresent() ? Assumption.MARK_FROM_CANDLE : Assumption.MARK_FROM_INDEX;
    return new Quote(
        perpetual,
        observedAt,
        perpetual.terms().map(terms -> bid(perpetual, terms, mark)),
        perpetual.terms().map(terms -> ask(perpetual, terms, mark)),
        new Price(mark, perpetual.priceUnit()),
        Optional.empty(),
        List.of(origin, Assumption.SPREAD, Assumption.SIZE));
  }

  private static Price bid(Perpetual perpetual, TradingTerms terms, Decimal mark) {
    var edge = edge(mark, Decimal.ONE.minus(HALF_SPREAD), RoundingMode.FLOOR);
    return new Price(terms.ticks().toTicksFloor(edge), perpetual.priceUnit());
  }

  private static Price ask(Perpetual perpetual, TradingTerms terms, Decimal mark) {
    var edge = edge(mark, Decimal.ONE.plus(HALF_SPREAD), RoundingMode.CEILING);
    return new Price(terms.ticks().toTicksCeil(edge), perpetual.priceUnit());
  }

  /// Rounding: outwards, finer than any tick, because the exact product may have too many digits.
  private static Decimal edge(Decimal mark, Decimal factor, RoundingMode outwards) {
    var exact = mark.toBigDecimal().multiply(factor.toBigDecimal());
    return Decimal.of(exact.setScale(EDGE_DECIMALS, outwards));
  }

  private static boolean isFound(String place, String text) {
    return switch (text) {
      case "True" -> true;
      case "False" -> false;
      default ->
          throw BadInputException.data(place, "field must be True or False", "candle_found", text);
    };
  }

  private static Decimal positive(String place, String field, String text) {
    try {
      var value = Decimal.parse(text);
      if (value.signum() > 0) {
        return value;
      }
    } catch (IllegalArgumentException e) {
      throw BadInputException.data(place, "number must be positive and decimal", field, text);
    }
    throw BadInputException.data(place, "number must be positive and decimal", field, text);
  }
}
