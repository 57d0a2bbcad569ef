package org.ballast.runtime.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.ballast.runtime.book.BookFolder.HEADER;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.ballast.domain.fault.BadInputException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is wrong with a book is said in one line: file, line, rule, field and value.
class BookRefusalTest {
  private static final String GOOD = "deribit/main,deribit:BTC-PERPETUAL,10,88000\n";
  private static final String NUMBER =
      "number must be decimal digits within 18 decimals and 64 bits, e.g. -25 or 0.0410: ";
  private static final String EMPTY = "book must have at least one position or balance";

  @TempDir private Path temporary;
  private BookFolder books;

  @BeforeEach
  void openFolder() {
    books = new BookFolder(temporary);
  }

  @ParameterizedTest
  @CsvSource({
    "NaN",
    "Infinity",
    "-inf",
    "1e30",
    "'1,000'",
    "1_000",
    "ten",
    "''",
    "0x10",
    "9223372036854775808",
    "0.0000000000000000001",
    "1e999999999"
  })
  void read_ofQuantityThatIsNoNumber_isRefused(String quantity) {
    assertRefused(
        "deribit/main,deribit:ETH-PERPETUAL,\"" + quantity + "\",",
        NUMBER + "quantity=\"" + quantity + "\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "deribit/main,deribit:ETH-PERPETUAL,0.00, | quantity must not be zero: leave the row out:"
            + " quantity=\"0.00\"",
        "deribit,deribit:ETH-PERPETUAL,1, | account must be venue/name, e.g. deribit/main:"
            + " account=\"deribit\"",
        ",cash:BTC,1, | account must be venue/name, e.g. deribit/main: account=\"\"",
        "deribit/main,cash:BTC,1,70000 | a cash balance has no entry price: entry_price=\"70000\"",
        "wallet/a,wallet:BTC,1,70000 | a coin held has no entry price: entry_price=\"70000\"",
        "deribit/main,cash:,1, | asset code must be 1 to 20 letters or digits:"
            + " instrument=\"cash:\"",
        "deribit/main,cash:B-C,1, | asset code must be 1 to 20 letters or digits:"
            + " instrument=\"cash:B-C\"",
        "wallet/a,wallet:B-C,1, | asset code must be 1 to 20 letters or digits:"
            + " instrument=\"wallet:B-C\"",
        "lido/a,lido:ETH,1, | staked asset must be lido:stETH or lido:wstETH:"
            + " instrument=\"lido:ETH\"",
        "deribit/main,deribit:ETH-PERPETUAL,1,-5 | entry price must be positive, in USD:"
            + " entry_price=\"-5\"",
        "deribit/main,BTC-PERPETUAL,1, | instrument must be venue:symbol,"
            + " e.g. deribit:BTC-PERPETUAL: instrument=\"BTC-PERPETUAL\"",
        "deribit/main,deribit:ETH-PERPETUALS,1, | instrument must be one the market quotes"
            + " (nearest: deribit:ETH-PERPETUAL, deribit:BTC-PERPETUAL,"
            + " deribit:ETH-25DEC26): instrument=\"deribit:ETH-PERPETUALS\"",
        "deribit/main,deribit:BTC-26DEC25-90000-C,1, | instrument must not be expired as of"
            + " 2026-01-15T12:00:00Z (expiry 2025-12-26T08:00:00Z):"
            + " instrument=\"deribit:BTC-26DEC25-90000-C\"",
        "deribit/main,cash:BTC,1 | row must have as many fields as the header: fields=\"3 of 4\"",
        "deribit/main,cash:BTC,1,,x | row must have as many fields as the header:"
            + " fields=\"5 of 4\"",
        "deribit/main,deribit:BTC-PERPETUAL,2, | an instrument has one row per account"
            + " (first at FILE:2): instrument=\"deribit:BTC-PERPETUAL\"",
      })
  void read_ofBadRow_namesRuleFieldAndValue(String row, String rule) {
    assertRefused(row, rule);
  }

  @Test
  void read_ofBadRow_countsBlankLinesAboveTheHeaderAndWindowsLines() {
    var text = "\n\n" + HEADER + GOOD + "\n" + "deribit/main,cash:BTC,x,\n";

    assertRefusedAt(":6", text, NUMBER + "quantity=\"x\"");
    assertRefusedAt(":6", text.replace("\n", "\r\n"), NUMBER + "quantity=\"x\"");
  }

  @Test
  void read_ofOneInstrumentInTwoFiles_namesBothPlaces() {
    var first = books.write("a.csv", HEADER + GOOD);
    var second = books.write("b.csv", HEADER + "\n" + GOOD);

    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> BookFolder.read(first, second))
        .withMessage(
            "%s:3: an instrument has one row per account (first at %s:2):"
                + " instrument=\"deribit:BTC-PERPETUAL\"",
            second, first);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "account,instrument,quantity | column is missing (nearest: instrument):"
            + " column=\"entry_price\"",
        "account,instrument,quantity,entryprice | column is missing (nearest: entryprice):"
            + " column=\"entry_price\"",
        "account,instrument,quantity,entry_price,mark | column is unknown (nearest: account):"
            + " column=\"mark\"",
      })
  void read_ofOtherColumns_namesThem(String header, String rule) {
    assertRefusedAt(":1", header + "\n" + header.replaceAll("[a-z_]+", "1") + "\n", rule);
  }

  @Test
  void read_ofAColumnTwice_isRefused() {
    assertRefusedAt("", "account,account\n1,2\n", "book must be CSV with a header, or JSON");
  }

  @ParameterizedTest
  @CsvSource({
    "''",
    "' '",
    "'account,instrument,quantity,entry_price'",
    "'[]'",
    "'{\"result\":[]}'"
  })
  void read_ofEmptyBook_isRefused(String text) {
    assertRefusedAt("", text, EMPTY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[{] | :1 | book must be well-formed JSON",
        "[{\"a\": 1,¶\"a\": 2}] | :2 | book must be well-formed JSON",
        "[]¶¶[] | :3 | book must be well-formed JSON",
        "[¶NaN] | :2 | book must be well-formed JSON",
        "[1] | :[0] | row must be an object",
        "{\"error\": 1} | '' | JSON book must be a list of rows, or a get_positions answer with a"
            + " result list",
        "[{\"account\": \"deribit/main\", \"quantity\": 1}] | :[0] | field is missing:"
            + " field=\"instrument\"",
        "[{\"instrument\": \"cash:BTC\", \"quantity\": 1}] | :[0] | field is missing:"
            + " field=\"account\"",
        "[{\"account\": \"a/b\", \"instrument\": \"cash:BTC\", \"quantity\": 1,"
            + " \"entryprice\": 1}] | :[0] | field is unknown (nearest: entry_price):"
            + " field=\"entryprice\"",
        "[{\"account\": \"a/b\", \"instrument\": \"cash:BTC\", \"quantity\": true}] | :[0]"
            + " | field must be text or a number: quantity=\"true\"",
        "[{\"account\": \"a/b\", \"instrument\": \"cash:BTC\", \"quantity\": 1,"
            + " \"entry_price\": [2]}] | :[0] | field must be text or a number:"
            + " entry_price=\"[2]\"",
      })
  void read_ofBadJson_isRefused(String json, String place, String rule) {
    assertRefusedAt(place, json.replace('¶', '\n'), rule);
  }

  @ParameterizedTest
  @CsvSource({"1E+999999999", "1E-999999999", "1E+30"})
  void read_ofHugeJsonNumber_isRefusedWithoutWritingItOut(String number) {
    assertRefusedAt(
        ":[0]",
        "[{\"account\":\"a/b\",\"instrument\":\"cash:BTC\",\"quantity\":" + number + "}]",
        NUMBER + "quantity=\"" + number + "\"");
  }

  @Test
  void read_ofWhatIsNotAUtf8File_isRefused() {
    var latin = books.writeBytes("b.csv", "é".getBytes(StandardCharsets.ISO_8859_1));
    var absent = temporary.resolve("absent.csv");

    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> BookFolder.read(latin))
        .withMessage(latin + ": book file must be readable UTF-8 text");
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> BookFolder.read(absent))
        .withMessage(absent + ": book file does not exist");
  }

  /// Refused on the line after a good row.
  private void assertRefused(String row, String rule) {
    assertRefusedAt(":3", HEADER + GOOD + row + "\n", rule);
  }

  private void assertRefusedAt(String place, String text, String rule) {
    var file = books.write("book", text);

    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> BookFolder.read(file))
        .withMessage(file + place + ": " + rule.replace("FILE", file.toString()))
        .satisfies(refusal -> assertThat(refusal.kind()).isEqualTo(BadInputException.Kind.DATA));
  }
}
