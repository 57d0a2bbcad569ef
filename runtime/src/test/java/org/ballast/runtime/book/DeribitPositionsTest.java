package org.ballast.runtime.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import org.ballast.domain.fault.BadInputException;
import org.ballast.domain.portfolio.Position;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A `get_positions` answer as it comes, of invented positions.
class DeribitPositionsTest {
  private static final String ANSWER =
      """
      {"jsonrpc": "2.0", "id": 7, "usIn": 1, "usOut": 2, "usDiff": 1, "testnet": false,
       "result": [%s]}
      """;

  @TempDir private Path temporary;
  private BookFolder books;

  @BeforeEach
  void openFolder() {
    books = new BookFolder(temporary);
  }

  @Test
  void read_ofAnAnswer_isAPositionOfTheMainAccount() {
    var position = read(position("BTC-PERPETUAL", "-150000.0", "sell", "88730.5"));

    assertThat(position.account()).hasToString("deribit/main");
    assertThat(position.instrument().id()).hasToString("deribit:BTC-PERPETUAL");
    assertThat(position.quantity()).hasToString("-150000 USD");
    assertThat(position.entryPrice())
        .hasValueSatisfying(price -> assertThat(price).hasToString("88730.5 USD"));
  }

  @ParameterizedTest
  @CsvSource({
    "150000, buy, 150000",
    "1.5e5, buy, 150000",
    "-150000, sell, -150000",
    "150000, sell, -150000",
    "'\"-20.0\"', sell, -20",
    "'\"20\"', sell, -20",
    "'\"20\"', buy, 20",
  })
  void read_ofSize_hasTheSignOfItsDirection(String size, String direction, String quantity) {
    assertThat(read(position("BTC-PERPETUAL", size, direction, "88000")).quantity())
        .hasToString(quantity + " USD");
  }

  @Test
  void read_ofClosedPositions_leavesThemOut() {
    var closed = position("ETH-PERPETUAL", "0.0", "zero", "0.0");
    var open = position("BTC-PERPETUAL", "10", "buy", "88000");

    assertThat(books.read(ANSWER.formatted(closed + "," + open)).positions()).hasSize(1);
    assertThat(books.read("[" + closed + "," + open + "]").positions()).hasSize(1);
  }

  @Test
  void read_ofAbsentAveragePrice_hasNoEntryPrice() {
    assertThat(read(position("BTC-PERPETUAL", "10", "buy", "null")).entryPrice()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-10 | buy | size must not be negative where direction is buy: size=\"-10\"",
        "10 | long | direction must be buy, sell or zero: direction=\"long\"",
        "null | buy | field is missing: field=\"size\"",
        "10 | zero | size must be zero where direction is zero: size=\"10\"",
        "0 | buy | quantity must not be zero: leave the row out: quantity=\"0\"",
      })
  void read_ofContradictingFields_isRefused(String size, String direction, String rule) {
    var file =
        books.write(
            "p.json", ANSWER.formatted(position("BTC-PERPETUAL", size, direction, "88000")));

    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> BookFolder.read(file))
        .withMessage(file + ":result[0]: " + rule);
  }

  private Position read(String position) {
    return books.read(ANSWER.formatted(position)).positions().getFirst();
  }

  private static String position(String name, String size, String direction, String price) {
    return """
    {"instrument_name": "%s", "kind": "future", "size": %s, "size_currency": -1.7,
     "direction": "%s", "average_price": %s, "mark_price": 88000.1, "delta": -1.7,
     "floating_profit_loss": 0.01, "realized_profit_loss": 0.0, "leverage": 50}
    """
        .formatted(name, size, direction, price);
  }
}
