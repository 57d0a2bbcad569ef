package org.ballast.runtime.book;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ballast.domain.portfolio.Portfolio;
import org.ballast.domain.value.Price;

/// Writes a book as the CSV that [BookReader] reads.
public final class BookWriter {
  private BookWriter() {}

  public static String toCsv(Portfolio portfolio) {
    var positions =
        portfolio.positions().stream()
            .map(position ->
                String.join(
                    ",",
                    position.account().toString(),
                    position.instrument().id().toString(),
                    position.quantity().amount().toString(),
                    position.entryPrice().map(Price::amount).map(Object::toString).orElse("")));
    var cash =
        portfolio.cash().stream()
            .map(entry ->
                entry.account()
                    + ",cash:"
                    + entry.balance().currency()
                    + ","
                    + entry.balance().amount()
                    + ",");
    return Stream.of(positions, cash)
        .flatMap(rows -> rows)
        .collect(Collectors.joining("\n", String.join(",", CsvBook.COLUMNS) + "\n", "\n"));
  }
}
