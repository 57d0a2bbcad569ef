package org.ballast.venues.recorded;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ballast.domain.fault.BadInputException;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Decimal;
import org.ballast.domain.value.Price;

/// One row of a recorded chain, whose fields are refused with file, line, name and value.
record ChainRow(String file, NamedCsvRecord csv) {
  /// Far above any quoted; beyond it a mark is a slip of its unit, or damage.
  private static final double VOL_MAX = 100;

  String symbol() {
    return csv.getField(ChainColumn.INSTRUMENT_NAME.header());
  }

  String underlyingName() {
    return csv.getField(ChainColumn.UNDERLYING_NAME.header());
  }

  String timestampText() {
    return text(ChainColumn.TIMESTAMP);
  }

  Instant timestamp() {
    var text = timestampText();
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException e) {
      throw refuse("time must be ISO-8601 with an offset", ChainColumn.TIMESTAMP);
    }
  }

  /// A price that must be there.
  Price price(ChainColumn column, Asset unit) {
    return optionalPrice(column, unit).orElseThrow(() -> refuse("price must not be empty", column));
  }

  /// A price that must be there and cannot be zero.
  Price positivePrice(ChainColumn column, Asset unit) {
    var price = price(column, unit);
    if (price.amount().isZero()) {
      throw refuse("price must be positive", column);
    }
    return price;
  }

  /// A price that may be absent: an empty field is nobody's quote.
  Optional<Price> optionalPrice(ChainColumn column, Asset unit) {
    var text = text(column);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      var amount = Decimal.parse(text);
      if (amount.signum() < 0) {
        throw refuse("price must not be negative", column);
      }
      return Optional.of(new Price(amount, unit));
    } catch (IllegalArgumentException e) {
      throw refuse("price must be a finite decimal number", column);
    }
  }

  double positive(ChainColumn column) {
    var value = finite(column).orElse(Double.NaN);
    if (!(value > 0)) {
      throw refuse("number must be positive", column);
    }
    return value;
  }

  /// A volatility, which must be there. Units: 1 is 100 %.
  double vol(ChainColumn column) {
    var vol = positive(column);
    if (!(vol <= VOL_MAX)) {
      throw refuse("volatility must be at most 100, which is 10,000 %", column);
    }
    return vol;
  }

  OptionalDouble finite(ChainColumn column) {
    var text = text(column);
    if (text.isEmpty()) {
      return OptionalDouble.empty();
    }
    try {
      // Not a Decimal: programs write doubles with more digits than money has.
      var value = new BigDecimal(text).doubleValue();
      if (Double.isFinite(value)) {
        return OptionalDouble.of(value);
      }
    } catch (NumberFormatException e) {
      throw refuse("number must be finite and decimal", column);
    }
    throw refuse("number must be finite and decimal", column);
  }

  BadInputException refuse(String rule, ChainColumn column) {
    return BadInputException.data(place(), rule, column.header(), text(column));
  }

  String place() {
    return file + ":" + csv.getStartingLineNumber();
  }

  private String text(ChainColumn column) {
    return csv.getField(column.header());
  }
}
