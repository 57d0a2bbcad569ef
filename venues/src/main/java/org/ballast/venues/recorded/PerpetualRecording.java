package org.ballast.venues.recorded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.ballast.domain.fault.BadInputException;
import org.ballast.domain.market.Assumption;
import org.ballast.domain.market.IndexPrice;
import org.ballast.domain.market.Quote;
import org.ballast.domain.value.Decimal;
import org.ballast.venues.deribit.DeribitSymbolCodec;

/// Prices of the perpetuals, recorded beside the chains as one-minute candles.
///
/// Only a candle's open is used, and only one that had opened by the asked instant. Bid and ask
/// were not recorded: they are assumed around the price, and flagged.
final class PerpetualRecording {
  static final String FILE_NAME = "perpetual_futures_prices.csv";

  /// An older candle is no price of this snapshot.
  static final Duration AGE_MAX = Duration.ofMinutes(2);

  private static final List<String> COLUMNS =
      List.of("instrument_name", "candle_found", "candle_open_time_ms", "candle_open");

  private final DeribitSymbolCodec symbols;
  private final AssumedSpread spread;
  private final TreeMap<String, TreeMap<Long, Decimal>> openBySymbolAndMs;

  private PerpetualRecording(
      DeribitSymbolCodec symbols,
      AssumedSpread spread,
      TreeMap<String, TreeMap<Long, Decimal>> openBySymbolAndMs) {
    this.symbols = symbols;
    this.spread = spread;
    this.openBySymbolAndMs = openBySymbolAndMs;
  }

  /// The recording in `folder`; without one, perpetuals are marked at the index.
  static PerpetualRecording beside(Path folder, DeribitSymbolCodec symbols, AssumedSpread spread) {
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
    return new PerpetualRecording(symbols, spread, opens);
  }

  Quote quote(IndexPrice index, Instant asOf) {
    var perpetual = symbols.perpetual(index.asset());
    var candle =
        Optional.ofNullable(openBySymbolAndMs.get(perpetual.id().symbol()))
            .map(opens -> opens.floorEntry(asOf.toEpochMilli()))
            .filter(open -> open.getKey() >= asOf.minus(AGE_MAX).toEpochMilli());
    return candle
        .map(open ->
            spread.quote(
                perpetual,
                Instant.ofEpochMilli(open.getKey()),
                open.getValue(),
                Assumption.MARK_FROM_CANDLE))
        .orElseGet(() ->
            spread.quote(
                perpetual, index.observedAt(), index.price().amount(), Assumption.MARK_FROM_INDEX));
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
