package org.ballast.runtime.book;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.ballast.domain.fault.BadInputException;
import org.ballast.domain.fault.NearestName;

/// A book as CSV: `account,instrument,quantity,entry_price`.
final class CsvBook {
  static final List<String> COLUMNS = List.of("account", "instrument", "quantity", "entry_price");

  private CsvBook() {}

  static List<BookRow> rows(String file, String text) {
    var rows = new ArrayList<BookRow>();
    try (var csv =
        CsvReader.builder()
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofNamedCsvRecord(text.stripTrailing())) {
      for (var row : csv) {
        var place = file + ":" + row.getStartingLineNumber();
        requireColumns(file, row.getHeader());
        if (row.getFieldCount() != row.getHeader().size()) {
          throw BadInputException.data(
              place,
              "row must have as many fields as the header",
              "fields",
              row.getFieldCount() + " of " + row.getHeader().size());
        }
        rows.add(
            new BookRow(
                place,
                row.getField("account").strip(),
                row.getField("instrument").strip(),
                row.getField("quantity").strip(),
                row.getField("entry_price").strip()));
      }
    } catch (CsvParseException e) {
      throw BadInputException.data(file, "book must be CSV with a header, or JSON");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return rows;
  }

  private static void requireColumns(String file, List<String> header) {
    for (var column : COLUMNS) {
      if (!header.contains(column)) {
        throw BadInputException.data(
            file + ":1",
            "column is missing (nearest: " + NearestName.of(column, header, 1).getFirst() + ")",
            "column",
            column);
      }
    }
    for (var column : header) {
      if (!COLUMNS.contains(column)) {
        throw BadInputException.data(
            file + ":1",
            "column is unknown (nearest: " + NearestName.of(column, COLUMNS, 1).getFirst() + ")",
            "column",
            column);
      }
    }
  }
}
