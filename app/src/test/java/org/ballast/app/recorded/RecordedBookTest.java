package org.ballast.app.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.ballast.app.Main;
import org.ballast.domain.instrument.InstrumentId;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.runtime.book.BookWriter;
import org.ballast.testkit.SharedFiles;
import org.ballast.venues.recorded.RecordedMarket;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// A book of options, perpetuals, coins and cash on every recorded chain: its parts add up, and its
/// Greeks are the slopes of its value.
final class RecordedBookTest {
  private static final int OPTIONS_MIN = 40;

  /// Rounding of sums of about 60 terms, relative to the sum of their sizes.
  private static final double SUM_ERROR_MAX = 1e-12;

  /// Error of the differences: step squared over the variance to expiry, of a few hours at least.
  private static final double SLOPE_ERROR_MAX = 1e-6;

  private static final double CURVE_ERROR_MAX = 1e-3;

  /// Chains on which the command itself is run.
  private static final int COMMAND_RUNS = 3;

  private static final Offset<Double> NEAR = Offset.offset(1e-9);

  @TempDir private Path folder;

  private static ChainSweep sweep;

  @BeforeAll
  static void sweepAllChains() {
    sweep = ChainSweep.ofAllChains();
  }

  @Test
  void parts_everyCut_addUpToTheTotal() {
    assertThat(sweep.books.optionsMin).isGreaterThanOrEqualTo(OPTIONS_MIN);
    assertThat(sweep.books.sums.error()).as("%s", sweep.books.sums).isLessThan(SUM_ERROR_MAX);
    assertThat(sweep.books.totals.error()).as("%s", sweep.books.totals).isLessThan(SUM_ERROR_MAX);
  }

  @Test
  void greeks_againstDifferences_areSlopesOfTheValue() {
    var books = sweep.books;
    assertThat(books.delta.error()).as("%s", books.delta).isLessThan(SLOPE_ERROR_MAX);
    assertThat(books.gamma.error()).as("%s", books.gamma).isLessThan(CURVE_ERROR_MAX);
    assertThat(books.vega.error()).as("%s", books.vega).isLessThan(SLOPE_ERROR_MAX);
    assertThat(books.theta.error()).as("%s", books.theta).isLessThan(CURVE_ERROR_MAX);
  }

  @Test
  void riskCommand_onRecordedBooks_addsUpAndEqualsTheTextbook() throws IOException {
    var recorded = RecordedMarket.open(SharedFiles.data("deribit-chain-6h"));
    var size = recorded.entries().size();
    for (var i = 0; i < COMMAND_RUNS; i++) {
      var entry = recorded.entries().get(i * (size - 1) / (COMMAND_RUNS - 1));
      var market = recorded.read(entry);
      var risk = risk(entry.file(), market);
      assertAddsUp(risk);
      risk.get("positions").forEach(position -> assertTextbook(market, position));
    }
  }

  private JsonNode risk(Path chain, MarketSnapshot market) throws IOException {
    var book = folder.resolve("book.csv");
    var output = folder.resolve("risk.json");
    Files.writeString(book, BookWriter.toCsv(SeededBook.of(market)));
    var exitCode =
        Main.run(
            Stream.of("risk --format json --book", book, "--market", chain, "--output", output)
                .flatMap(word -> Stream.of(word.toString().split(" ")))
                .toArray(String[]::new));
    assertThat(exitCode).isZero();
    return new ObjectMapper().readTree(Files.readString(output));
  }

  private static void assertAddsUp(JsonNode risk) {
    for (var name : new String[] {"vega", "theta"}) {
      var sum = 0.0;
      var gross = 0.0;
      for (var position : risk.get("positions")) {
        sum += position.get(name).asDouble();
        gross += Math.abs(position.get(name).asDouble());
      }
      assertThat(Math.abs(sum - risk.get("total").get(name).asDouble()) / gross)
          .as(name)
          .isLessThan(SUM_ERROR_MAX);
    }
  }

  private static void assertTextbook(MarketSnapshot market, JsonNode position) {
    var name = position.get("instrument").asString();
    if (name.startsWith("cash:")) {
      return;
    }
    var quote = market.quote(InstrumentId.parse(name));
    if (quote.isPresent() && quote.get().instrument() instanceof Option option) {
      var recorded = quote.get().optionMark().orElseThrow();
      var textbook =
          TextbookBlack.of(
              option.type(),
              recorded.underlyingPrice(),
              option.strike().toDouble(),
              option.expiry().yearsFrom(quote.get().observedAt()),
              recorded.impliedVol());
      var ours = position.get("perContract");
      assertThat(ours.get("mark").asDouble()).as(name).isCloseTo(textbook.mark(), NEAR);
      assertThat(ours.get("delta").asDouble()).as(name).isCloseTo(textbook.delta(), NEAR);
      assertThat(ours.get("vega").asDouble()).as(name).isCloseTo(textbook.vega(), NEAR);
    }
  }
}
