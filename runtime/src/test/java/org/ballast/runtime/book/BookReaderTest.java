package org.ballast.runtime.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ballast.runtime.book.BookFolder.HEADER;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.ballast.domain.instrument.Instrument;
import org.ballast.domain.instrument.Spot;
import org.ballast.domain.instrument.StakedAsset;
import org.ballast.domain.portfolio.Account;
import org.ballast.domain.portfolio.CashBalance;
import org.ballast.domain.portfolio.Portfolio;
import org.ballast.domain.portfolio.Position;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Decimal;
import org.ballast.domain.value.Money;
import org.ballast.domain.value.Price;
import org.ballast.domain.value.Quantity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BookReaderTest {
  private static final long SEED = 20260104;
  private static final int BOOKS = 50;
  private static final String BOOK =
      HEADER
          + """
          deribit/main,deribit:BTC-PERPETUAL,-150000,88730.5
          deribit/main,deribit:BTC-27MAR26,2500,
          deribit/main,cash:BTC,4.2,
          wallet/treasury,wallet:BTC,12.5,
          lido/treasury,lido:wstETH,100,
          """;

  @TempDir private Path temporary;
  private BookFolder books;

  @BeforeEach
  void openFolder() {
    books = new BookFolder(temporary);
  }

  @Test
  void read_ofCsv_hasPositionsInTheirUnitsAndBalances() {
    var book = books.read(BOOK);

    assertThat(book.positions())
        .extracting(position -> position.quantity().toString())
        .containsExactly("-150000 USD", "2500 USD", "12.5 BTC", "100 wstETH");
    assertThat(book.positions().get(0).entryPrice()).contains(Price.parse("88730.5", Asset.USD));
    assertThat(book.positions().get(1).entryPrice()).isEmpty();
    assertThat(book.positions().get(2).instrument()).isInstanceOf(Spot.class);
    assertThat(book.positions().get(3).instrument()).isInstanceOf(StakedAsset.class);
    assertThat(book.positions().get(3).instrument().underlying()).isEqualTo(Asset.ETH);
    assertThat(book.balance(Account.parse("deribit/main"), Asset.BTC))
        .contains(new Money(Decimal.parse("4.2"), Asset.BTC));
  }

  @Test
  void read_ofColumnsInAnotherOrder_isTheSame() {
    var reordered =
        """
        quantity,entry_price,account,instrument
        -150000,88730.5,deribit/main,deribit:BTC-PERPETUAL
        """;

    assertThat(books.read(reordered).positions()).isEqualTo(List.of(first(BOOK)));
  }

  @Test
  void read_ofWindowsLinesMarkAndBlanks_isTheSame() {
    var expected = books.read(BOOK);

    assertThat(books.read(BOOK.replace("\n", "\r\n"))).isEqualTo(expected);
    assertThat(books.read("\uFEFF" + BOOK)).isEqualTo(expected);
    assertThat(books.read("\n\n" + BOOK.replace("\n", "\n\n") + "\n  \n")).isEqualTo(expected);
    assertThat(books.read(BOOK.replace(",", " , ").replace(HEADER.replace(",", " , "), HEADER)))
        .isEqualTo(expected);
    assertThat(books.read(BOOK.replace("-150000", "\"-150000\""))).isEqualTo(expected);
  }

  @Test
  void read_ofJsonRows_equalsTheCsv() {
    var json =
        """
        [
          {"account": "deribit/main", "instrument": "deribit:BTC-PERPETUAL",
           "quantity": -150000, "entry_price": 88730.50},
          {"account": "deribit/main", "instrument": "deribit:BTC-27MAR26", "quantity": "2500"},
          {"account": "deribit/main", "instrument": "cash:BTC", "quantity": 42e-1,
           "entry_price": null},
          {"account": "wallet/treasury", "instrument": "wallet:BTC", "quantity": 12.5,
           "entry_price": ""},
          {"account": "lido/treasury", "instrument": "lido:wstETH", "quantity": 1E+2}
        ]
        """;

    assertThat(books.read(json)).isEqualTo(books.read(BOOK));
    assertThat(books.read("\uFEFF" + json)).isEqualTo(books.read(BOOK));
  }

  @Test
  void read_ofSeveralFiles_isOneBookInTheirOrder() {
    var csv = books.write("a.csv", BOOK);
    var json =
        books.write(
            "b.json",
            "[{\"account\":\"deribit/sub\",\"instrument\":\"deribit:BTC-PERPETUAL\","
                + "\"quantity\":10}]");

    assertThat(BookFolder.read(csv, json).positions())
        .extracting(position -> position.account().toString())
        .containsExactly(
            "deribit/main", "deribit/main", "wallet/treasury", "lido/treasury", "deribit/sub");
  }

  @Test
  void read_ofWhatWasWritten_isTheSameBook() {
    var random = new SplittableRandom(SEED);
    for (var i = 0; i < BOOKS; i++) {
      var book = random(random);

      assertThat(books.read(BookWriter.toCsv(book))).as("%s", book).isEqualTo(book);
    }
  }

  @Test
  void toCsv_ofABook_isItsCanonicalText() {
    assertThat(BookWriter.toCsv(books.read(BOOK)))
        .isEqualTo(
            HEADER
                + """
                deribit/main,deribit:BTC-PERPETUAL,-150000,88730.5
                deribit/main,deribit:BTC-27MAR26,2500,
                wallet/treasury,wallet:BTC,12.5,
                lido/treasury,lido:wstETH,100,
                deribit/main,cash:BTC,4.2,
                """);
  }

  private Position first(String text) {
    return books.read(text).positions().getFirst();
  }

  private static Portfolio random(SplittableRandom random) {
    var account = Account.parse("deribit/main");
    var positions = new ArrayList<Position>();
    for (var quote : BookFolder.MARKET.quotes()) {
      if (random.nextInt(20) == 0) {
        positions.add(position(account, quote.instrument(), random));
      }
    }
    var balance = new Money(new Decimal(random.nextLong(-1_000_000, 1_000_000), 8), Asset.ETH);
    return new Portfolio(positions, List.of(new CashBalance(account, balance)));
  }

  private static Position position(
      Account account, Instrument instrument, SplittableRandom random) {
    var amount = new Decimal(random.nextLong(1, 1_000_000), random.nextInt(0, 7));
    var signed = random.nextBoolean() ? amount : amount.negate();
    var price =
        Optional.of(
                new Price(new Decimal(random.nextLong(1, 1_000_000), 4), instrument.priceUnit()))
            .filter(entry -> random.nextBoolean());
    return new Position(
        account, instrument, new Quantity(signed, instrument.quantityUnit()), price);
  }
}
