package org.ballast.venues.recorded;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.ballast.venues.recorded.SyntheticChain.HEADER;
import static org.ballast.venues.recorded.SyntheticChain.NAME;
import static org.ballast.venues.recorded.SyntheticChain.ROW;
import static org.ballast.venues.recorded.SyntheticChain.gzip;
import static org.ballast.venues.recorded.SyntheticChain.row;
import static org.ballast.venues.recorded.SyntheticChain.text;
import static org.ballast.venues.recorded.SyntheticChain.write;
import static org.ballast.venues.recorded.SyntheticChain.writeBytes;

import java.nio.file.Path;
import java.util.Arrays;
import org.ballast.domain.fault.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is wrong with a recording is said in one line: file, line, rule, field and value.
class RecordedRefusalTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "TIMESTAMP, yesterday, time must be ISO-8601 with an offset",
    "TIMESTAMP, 2026-01-05T06:00:00, time must be ISO-8601 with an offset",
    "TIMESTAMP, 2026-02-30T06:00:00Z, time must be ISO-8601 with an offset",
    "INSTRUMENT_NAME, BTC-31FEB26-90000-C, instrument must be a Deribit option",
    "INSTRUMENT_NAME, BTC-PERPETUAL, instrument must be a Deribit option",
    "INSTRUMENT_NAME, '', instrument must be a Deribit option",
    "UNDERLYING, NaN, number must be finite and decimal",
    "UNDERLYING, 0, number must be positive",
    "UNDERLYING, '', number must be positive",
    "BID_PRICE, -0.01, price must not be negative",
    "BID_PRICE, NaN, price must be a finite decimal number",
    "ASK_PRICE, Infinity, price must be a finite decimal number",
    "ASK_PRICE, 0x1p3, price must be a finite decimal number",
    "MARK_PRICE, '', price must not be empty",
    "MARK_PRICE, nan, price must be a finite decimal number",
    "MARK_PRICE, -0.1, price must not be negative",
    "IMPLIED_VOLATILITY, 0, number must be positive",
    "IMPLIED_VOLATILITY, 1e308, 'volatility must be at most 100, which is 10,000 %'",
    "IMPLIED_VOLATILITY, 100.01, 'volatility must be at most 100, which is 10,000 %'",
    "IMPLIED_VOLATILITY, '', number must be positive",
    "IMPLIED_VOLATILITY, -0.5, number must be positive",
    "IMPLIED_VOLATILITY, Infinity, number must be finite and decimal",
    "IMPLIED_VOLATILITY, 1e999, number must be finite and decimal",
    "DELTA, NaN, number must be finite and decimal",
    "VEGA, -Infinity, number must be finite and decimal",
    "INDEX_PRICE, '', price must not be empty",
    "INDEX_PRICE, NaN, price must be a finite decimal number",
    "INDEX_PRICE, 0, price must be positive",
  })
  void read_ofBadField_namesFileLineRuleFieldAndValue(
      ChainColumn column, String value, String rule) {
    write(folder, NAME, HEADER, ROW.replace("90000-C", "95000-C"), row(column, value));

    assertRefused(NAME + ":3: " + rule + ": " + column.header() + "=\"" + value + "\"");
  }

  @Test
  void read_ofAnInstrumentTwice_namesTheSecondRow() {
    write(folder, NAME, HEADER, ROW, ROW);

    assertRefused(NAME + ":3: an instrument has one row: instrument_name=\"BTC-27MAR26-90000-C\"");
  }

  @Test
  void read_ofMissingColumn_namesTheNearest() {
    write(folder, NAME, HEADER.replace("mark_price", "mark_prise"), ROW);

    assertRefused(
        folder.resolve(NAME)
            + ":1: column is missing (nearest: mark_prise, ask_price): column=\"mark_price\"");
  }

  @ParameterizedTest
  @CsvSource({"',1', 12 of 11", "'', 10 of 11"})
  void read_ofRowWithOtherFieldCount_namesItsLine(String more, String fields) {
    var row = more.isEmpty() ? ROW.substring(0, ROW.lastIndexOf(',')) : ROW + more;

    write(folder, NAME, HEADER, row);
    assertRefused(
        NAME + ":2: row must have as many fields as the header: fields=\"" + fields + "\"");
    write(folder, NAME, HEADER, ROW, row);
    assertRefused(
        NAME + ":3: row must have as many fields as the header: fields=\"" + fields + "\"");
  }

  @Test
  void read_ofFileWithoutRows_isRefused() {
    var message = ": file must have at least one row below its header";

    write(folder, NAME, HEADER);
    assertRefused(folder.resolve(NAME) + message);
    writeBytes(folder, NAME, new byte[0]);
    assertRefused(folder.resolve(NAME) + message);
  }

  @Test
  void read_ofHeaderWithAColumnTwice_isRefused() {
    write(folder, NAME, HEADER + ",delta", ROW + ",1");

    assertRefused(folder.resolve(NAME) + ": file must be CSV with a header");
  }

  @Test
  void read_ofTruncatedGzip_isRefusedWhereverItEnds() {
    var whole = gzip(text(HEADER, ROW));
    for (var length = 0; length < whole.length; length++) {
      writeBytes(folder, NAME + ".gz", Arrays.copyOf(whole, length));
      assertRefused(folder.resolve(NAME + ".gz") + ": gzip file ends too early: copy it again");
    }
  }

  @Test
  void read_ofWhatIsNotGzip_isRefused() {
    write(folder, NAME + ".gz", HEADER, ROW);

    assertRefused(folder.resolve(NAME + ".gz") + ": gzip file is damaged: copy it again");
  }

  @Test
  void read_ofGzipWithAFlippedBit_isRefused() {
    var bytes = gzip(text(HEADER, ROW));
    // The checksum is in the last eight bytes.
    bytes[bytes.length - 8] ^= 1;
    writeBytes(folder, NAME + ".gz", bytes);

    assertRefused(folder.resolve(NAME + ".gz") + ": gzip file is damaged: copy it again");
  }

  @Test
  void read_ofWhatIsNotUtf8_isRefused() {
    writeBytes(folder, NAME, text(HEADER, ROW.replace("0.5,", "0,5é,")).getBytes(ISO_8859_1));

    assertRefused(folder.resolve(NAME) + ": file must be UTF-8 text");
  }

  private void assertRefused(String message) {
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> RecordedMarket.open(folder).readLast())
        .withMessage(message)
        .satisfies(refusal -> assertThat(refusal.kind()).isEqualTo(BadInputException.Kind.DATA));
  }
}
