package org.ballast.runtime.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ballast.domain.fault.BadInputException;
import org.ballast.domain.fault.NearestName;
import org.ballast.venues.deribit.DeribitSymbolCodec;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A book as JSON: rows with the names of the CSV, or a Deribit `get_positions` answer as it came.
final class JsonBook {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final Pattern ZERO = Pattern.compile("-?0+(\\.0*)?");

  private JsonBook() {}

  static List<BookRow> rows(String file, String text) {
    var root = parse(file, text);
    var isAnswer = root.isObject();
    var items = isAnswer ? root.path("result") : root;
    if (!items.isArray()) {
      throw BadInputException.data(
          file, "JSON book must be a list of rows, or a get_positions answer with a result list");
    }
    var rows = new ArrayList<BookRow>();
    for (var i = 0; i < items.size(); i++) {
      var item = items.get(i);
      var place = file + (isAnswer ? ":result[" : ":[") + i + "]";
      if (item.has("instrument_name")) {
        deribitRow(place, item).ifPresent(rows::add);
      } else {
        rows.add(row(place, item));
      }
    }
    return rows;
  }

  private static BookRow row(String place, JsonNode item) {
    if (!item.isObject()) {
      throw BadInputException.data(place, "row must be an object");
    }
    for (var field : item.propertyNames()) {
      if (!CsvBook.COLUMNS.contains(field)) {
        throw BadInputException.data(
            place,
            "field is unknown (nearest: "
                + NearestName.of(field, CsvBook.COLUMNS, 1).getFirst()
                + ")",
            "field",
            field);
      }
    }
    return new BookRow(
        place,
        required(place, item, "account"),
        required(place, item, "instrument"),
        required(place, item, "quantity"),
        scalar(place, item, "entry_price"));
  }

  /// Deribit lists closed positions with size 0. The sign of `size` differs between API versions,
  /// the direction does not.
  private static Optional<BookRow> deribitRow(String place, JsonNode item) {
    var size = required(place, item, "size");
    var direction = required(place, item, "direction");
    if (direction.equals("zero")) {
      if (!ZERO.matcher(size).matches()) {
        throw BadInputException.data(
            place, "size must be zero where direction is zero", "size", size);
      }
      return Optional.empty();
    }
    if (!direction.equals("buy") && !direction.equals("sell")) {
      throw BadInputException.data(
          place, "direction must be buy, sell or zero", "direction", direction);
    }
    if (size.startsWith("-") && direction.equals("buy")) {
      throw BadInputException.data(
          place, "size must not be negative where direction is buy", "size", size);
    }
    var quantity = direction.equals("sell") && !size.startsWith("-") ? "-" + size : size;
    return Optional.of(
        new BookRow(
            place,
            DeribitSymbolCodec.VENUE + "/main",
            DeribitSymbolCodec.VENUE + ":" + required(place, item, "instrument_name"),
            quantity,
            scalar(place, item, "average_price")));
  }

  private static String required(String place, JsonNode item, String field) {
    var text = scalar(place, item, field);
    if (text.isEmpty()) {
      throw BadInputException.data(place, "field is missing", "field", field);
    }
    return text;
  }

  /// Text of a string or number; empty where absent or null. A number keeps its exponent, which may
  /// be too large to write out.
  private static String scalar(String place, JsonNode item, String field) {
    var node = item.path(field);
    if (node.isMissingNode() || node.isNull()) {
      return "";
    }
    if (node.isNumber()) {
      return node.decimalValue().toString();
    }
    if (node.isString()) {
      return node.stringValue().strip();
    }
    throw BadInputException.data(place, "field must be text or a number", field, node.toString());
  }

  private static JsonNode parse(String file, String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JacksonException e) {
      var line = e.getLocation() == null ? "" : ":" + e.getLocation().getLineNr();
      throw BadInputException.data(file + line, "book must be well-formed JSON");
    }
  }
}
