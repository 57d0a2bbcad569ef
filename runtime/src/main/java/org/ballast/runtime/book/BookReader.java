package org.ballast.runtime.book;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.ballast.domain.fault.BadInputException;
import org.ballast.domain.portfolio.CashBalance;
import org.ballast.domain.portfolio.Portfolio;
import org.ballast.domain.portfolio.Position;

/// Reads a book from CSV or JSON files; several files make one book.
public final class BookReader {
  /// Far above any desk's book; a larger file is something else.
  private static final long BYTES_MAX = 64L << 20;

  /// What spreadsheets put before the text.
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final InstrumentFinder instruments;

  public BookReader(InstrumentFinder instruments) {
    this.instruments = instruments;
  }

  /// Throws: `BadInputException` that names file, line, field, value and rule; an empty book is
  /// refused.
  public Portfolio read(List<Path> files) {
    var rows = new ArrayList<BookRow>();
    for (var file : files) {
      rows.addAll(rows(file.toString(), text(file)));
    }
    return portfolio(files.getFirst().toString(), rows);
  }

  /// As [#read], from the text of one book; `name` stands for the file in what is said of it.
  public Portfolio parse(String name, String text) {
    return portfolio(name, rows(name, text));
  }

  private Portfolio portfolio(String place, List<BookRow> rows) {
    if (rows.isEmpty()) {
      throw BadInputException.data(place, "book must have at least one position or balance");
    }
    var positions = new ArrayList<Position>();
    var cash = new ArrayList<CashBalance>();
    var placeByKey = new TreeMap<String, String>();
    for (var row : rows) {
      var first = placeByKey.putIfAbsent(row.account() + " " + row.instrument(), row.place());
      if (first != null) {
        throw BadInputException.data(
            row.place(),
            "an instrument has one row per account (first at " + first + ")",
            "instrument",
            row.instrument());
      }
      if (row.isCash()) {
        cash.add(row.toCash());
      } else {
        positions.add(row.toPosition(instruments));
      }
    }
    return new Portfolio(positions, cash);
  }

  private static List<BookRow> rows(String name, String text) {
    return text.stripLeading().startsWith("[") || text.stripLeading().startsWith("{")
        ? JsonBook.rows(name, text)
        : CsvBook.rows(name, text);
  }

  private static String text(Path file) {
    if (!Files.isRegularFile(file)) {
      throw BadInputException.data(file.toString(), "book file does not exist");
    }
    try {
      if (Files.size(file) > BYTES_MAX) {
        throw BadInputException.data(file.toString(), "book file must be at most 64 MiB");
      }
      var text = Files.readString(file);
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    } catch (IOException e) {
      throw BadInputException.data(file.toString(), "book file must be readable UTF-8 text");
    }
  }
}
