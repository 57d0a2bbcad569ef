package org.ballast.venues.recorded;

import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import dev.hardwood.schema.ColumnProjection;
import java.io.IOException;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.ballast.domain.fault.BadInputException;
import org.ballast.domain.fault.NearestName;
import org.ballast.domain.value.Decimal;

/// Reads the hours of one perpetual from a Parquet file, whole or not at all.
///
/// Which instant each column belongs to is shown in docs/models/recorded-markets.md: the stamp and
/// the index are the hour's start, the close its end, and the funding that of the hour before.
final class HourlyBarReader {
  private static final String TIMESTAMP = "timestamp";
  private static final String CLOSE = "close";
  private static final String INDEX = "index_price";
  private static final String RATE = "funding_rate_1h";
  private static final List<String> COLUMNS = List.of(TIMESTAMP, CLOSE, INDEX, RATE);
  private static final int PRICE_DECIMALS = 8;

  /// The library tells every process which instructions it uses; held here, since a logger that
  /// nobody holds forgets its level.
  private static final Logger LIBRARY = Logger.getLogger("dev.hardwood");

  static {
    LIBRARY.setLevel(Level.WARNING);
  }

  private HourlyBarReader() {}

  /// Bars that start in [startInclusive, endExclusive). An hour without an index is left out: no
  /// step can be made of it. Throws: `BadInputException` for a damaged file, a missing column,
  /// times that are no full hours or do not rise, and numbers that are none.
  static List<HourlyBar> read(Path file, Instant startInclusive, Instant endExclusive) {
    var bars = new ArrayList<HourlyBar>();
    try (var parquet = ParquetFileReader.open(InputFile.of(file))) {
      requireColumns(file, parquet);
      var projection = ColumnProjection.columns(COLUMNS.toArray(String[]::new));
      try (var rows = parquet.buildRowReader().projection(projection).build()) {
        var before = Instant.MIN;
        for (var row = 1L; rows.hasNext(); row++) {
          rows.next();
          var place = file + ":row " + row;
          var start = hour(place, rows, before);
          before = start;
          if (!start.isBefore(startInclusive) && start.isBefore(endExclusive)) {
            bar(place, rows, start).ifPresent(bars::add);
          }
        }
      }
    } catch (BadInputException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // The library has no one exception for a damaged file: what it meets decides the type.
      throw BadInputException.data(
          file.toString(),
          "file must be whole Parquet: copy it again (" + e.getClass().getSimpleName() + ")");
    }
    return bars;
  }

  private static Instant hour(String place, RowReader row, Instant before) {
    if (row.isNull(TIMESTAMP)) {
      throw BadInputException.data(place, "hour must have a time", TIMESTAMP, "");
    }
    var start = row.getTimestamp(TIMESTAMP);
    if (!start.equals(start.truncatedTo(ChronoUnit.HOURS))) {
      throw BadInputException.data(place, "time must be a full hour", TIMESTAMP, start.toString());
    }
    if (!start.isAfter(before)) {
      throw BadInputException.data(
          place, "times must rise from row to row", TIMESTAMP, start.toString());
    }
    return start;
  }

  private static Optional<HourlyBar> bar(String place, RowReader row, Instant start) {
    if (row.isNull(INDEX) || row.isNull(CLOSE)) {
      return Optional.empty();
    }
    var rate =
        row.isNull(RATE)
            ? Optional.<Decimal>empty()
            : Optional.of(finite(place, row, RATE, Decimal.SCALE_MAX));
    return Optional.of(
        new HourlyBar(start, price(place, row, INDEX), rate, price(place, row, CLOSE)));
  }

  private static Decimal price(String place, RowReader row, String column) {
    var price = finite(place, row, column, PRICE_DECIMALS);
    if (price.signum() <= 0) {
      throw BadInputException.data(place, "price must be positive", column, price.toString());
    }
    return price;
  }

  private static Decimal finite(String place, RowReader row, String column, int decimals) {
    var value = row.getDouble(column);
    try {
      return Decimal.fromDouble(value, decimals, RoundingMode.HALF_EVEN);
    } catch (IllegalArgumentException e) {
      throw BadInputException.data(place, "number must be finite", column, String.valueOf(value));
    }
  }

  private static void requireColumns(Path file, ParquetFileReader parquet) {
    var names = parquet.getFileSchema().getColumns().stream().map(column -> column.name()).toList();
    for (var column : COLUMNS) {
      if (!names.contains(column)) {
        throw BadInputException.data(
            file.toString(),
            "column is missing (nearest: "
                + String.join(", ", NearestName.of(column, names, 2))
                + ")",
            "column",
            column);
      }
    }
  }
}
