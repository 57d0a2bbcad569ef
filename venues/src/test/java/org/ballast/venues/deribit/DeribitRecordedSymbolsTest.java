package org.ballast.venues.deribit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.value.Decimal;
import org.ballast.testkit.SharedFiles;
import org.junit.jupiter.api.Test;

/// Every symbol of the recordings means what the columns beside it say.
class DeribitRecordedSymbolsTest {
  private static final DeribitSymbolCodec CODEC = new DeribitSymbolCodec(DeribitTerms.shipped());
  private static final String HEADER = "timestamp,instrument_name,";

  /// Names of combinations, which are several instruments and so none of ours.
  private static final Pattern COMBINATION = Pattern.compile("[A-Z]+-(CS|FS|STRG|STRD|COMBO)-.*");

  @Test
  void parse_ofEveryRecordedOption_agreesWithItsColumns() throws IOException {
    var columnsBySymbol = new HashMap<String, String>();
    for (var file : files(SharedFiles.data("deribit-chain-6h"), ".csv.gz")) {
      addSymbols(file, columnsBySymbol);
    }

    assertThat(columnsBySymbol).isNotEmpty();
    new TreeMap<>(columnsBySymbol).forEach(DeribitRecordedSymbolsTest::assertAgrees);
  }

  @Test
  void parse_ofEverySymbolInVenueFrames_roundTripsUnlessACombination() throws IOException {
    var symbols = new TreeSet<String>();
    var name = Pattern.compile("\"instrument_name\": *\"([^\"]*)\"");
    for (var file : files(SharedFiles.data("venue-frames").resolve("deribit"), ".json")) {
      name.matcher(Files.readString(file)).results().forEach(match -> symbols.add(match.group(1)));
    }

    assertThat(symbols).isNotEmpty();
    for (var symbol : symbols) {
      var isCombination = COMBINATION.matcher(symbol).matches();
      assertThat(CODEC.parse(symbol).map(DeribitSymbolCodec::format).orElse(""))
          .as(symbol)
          .isEqualTo(isCombination ? "" : symbol);
    }
  }

  private static List<Path> files(Path folder, String suffix) throws IOException {
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
    }
  }

  /// The columns `option_type,strike,expiry_datetime` by symbol; those of one symbol never differ.
  private static void addSymbols(Path file, Map<String, String> columnsBySymbol)
      throws IOException {
    try (var bytes = new BufferedInputStream(Files.newInputStream(file));
        var text = new InputStreamReader(new GZIPInputStream(bytes), StandardCharsets.US_ASCII);
        var lines = new BufferedReader(text)) {
      assertThat(lines.readLine()).as("header of %s", file).startsWith(HEADER);
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        var symbolEnd = fieldEnd(line, 0, 2);
        var symbol = line.substring(line.indexOf(',') + 1, symbolEnd);
        var typeStart = fieldEnd(line, symbolEnd + 1, 2) + 1;
        var columns = line.substring(typeStart, fieldEnd(line, typeStart, 3));
        var first = columnsBySymbol.putIfAbsent(symbol, columns);
        if (first != null && !first.equals(columns)) {
          fail("columns must not change: first=%s line=%s file=%s", first, line, file);
        }
      }
    }
  }

  /// Where the last of `count` fields ends that begin at `start`.
  private static int fieldEnd(String line, int start, int count) {
    var end = line.indexOf(',', start);
    for (var i = 1; i < count; i++) {
      end = line.indexOf(',', end + 1);
    }
    return end;
  }

  private static void assertAgrees(String symbol, String columns) {
    var expected = columns.split(",", 3);
    var option = (Option) CODEC.parse(symbol).orElseThrow(() -> new AssertionError(symbol));

    assertThat(DeribitSymbolCodec.format(option)).isEqualTo(symbol);
    assertThat(option.type().name()).as(symbol).isEqualToIgnoringCase(expected[0]);
    assertThat(option.strike()).as(symbol).isEqualTo(Decimal.parse(expected[1]));
    assertThat(option.expiry().at())
        .as(symbol)
        .isEqualTo(OffsetDateTime.parse(expected[2]).toInstant());
  }
}
