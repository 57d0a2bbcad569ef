package org.ballast.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.ballast.domain.instrument.InstrumentId;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.quant.risk.BookValuer;
import org.ballast.quant.surface.VolSource;
import org.ballast.runtime.book.BookReader;
import org.ballast.runtime.book.InstrumentDirectory;
import org.ballast.runtime.mandate.MandateReader;
import org.ballast.testkit.SharedFiles;
import org.ballast.venues.recorded.RecordedMarket;
import org.ballast.venues.recorded.RecordedMarket.Entry;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// `ballast hedge` on recorded chains: what `ballast risk` says of the book with the plan's trades,
/// and what the plan costs, worked out from the recording's own text.
class HedgeAcceptanceTest {
  private static final double GAP_MAX = 0.01;

  /// Sums of some fifty amounts of up to 1e5 USD.
  private static final double ROUNDING_USD = 1e-6;

  private static final String LIMITS =
      """
      underlyings:
        BTC: {delta: 0.5 BTC, gamma: 0.25 BTC, vega: 3000 USD}
        ETH: {delta: 5 ETH, gamma: 3 ETH, vega: 2000 USD}
      trade:
        instruments: ["deribit:BTC-*", "deribit:ETH-*"]
        max_trade: {BTC: 25 BTC, ETH: 400 ETH}
      """;
  private static final Map<String, Map<String, Double>> HALF_WIDTHS =
      Map.of(
          "BTC", Map.of("delta", 0.5, "gamma", 0.25, "vega", 3_000.0),
          "ETH", Map.of("delta", 5.0, "gamma", 3.0, "vega", 2_000.0));

  @TempDir private Path folder;

  static Stream<Arguments> snapshots() throws IOException {
    var entries = RecordedMarket.open(SharedFiles.data("deribit-chain-6h")).entries();
    var chosen =
        List.of(
            entries.get(entries.size() / 10),
            entries.get(entries.size() / 2),
            entries.get(entries.size() * 9 / 10),
            mostViolent(entries));
    return chosen.stream()
        .flatMap(entry ->
            Stream.of("usd-neutral", "coin-neutral")
                .map(target -> Arguments.of(entry, target, entry.takenAt().getEpochSecond())));
  }

  @ParameterizedTest
  @MethodSource("snapshots")
  void hedge_recordedChain_planIsInsideListedWholeAndCheap(Entry entry, String target, long seed)
      throws IOException {
    var market = RecordedMarket.open(entry.file()).readLast();
    var book = Files.writeString(folder.resolve("book.csv"), RecordedBook.csv(market, seed));
    var mandate = Files.writeString(folder.resolve("m.yaml"), "target: " + target + "\n" + LIMITS);
    var after = folder.resolve("after.csv");
    var hedge =
        run("hedge", book, mandate, entry, "--holding", "0h", "--book-after", after.toString());
    var context = "snapshot=" + entry + " target=" + target + " seed=" + seed + " " + hedge.err();
    assertThat(hedge.exitCode()).as(context).isZero();
    var plan = hedge.json();
    var risk = run("risk", after, mandate, entry).json();

    assertThat(plan.get("before").get("BTC").get("gamma").asDouble()).as(context).isNegative();
    requireInside(risk, context);
    requireListedAtQuotedSide(plan, market, quotedIn(entry.file()), context);
    requireCost(plan, market, context);
    var before =
        new BookValuer(market, VolSource.MARK)
            .value(new BookReader(new InstrumentDirectory(market)).read(List.of(book)));
    var bound = new RelaxedBound(market, MandateReader.read(mandate)).leastCostUsd(before);
    assertThat(amount(plan.get("cost").get("total")))
        .as(context + " bound=" + bound)
        .isBetween(bound - ROUNDING_USD, bound * (1 + GAP_MAX));
  }

  private static Invocation run(
      String command, Path book, Path mandate, Entry entry, String... more) {
    var arguments =
        new ArrayList<>(
            List.of(
                command,
                "--book",
                book.toString(),
                "--mandate",
                mandate.toString(),
                "--market",
                entry.file().toString(),
                "--format",
                "json"));
    arguments.addAll(Arrays.asList(more));
    return Invocation.of(arguments.toArray(String[]::new));
  }

  private static void requireInside(JsonNode risk, String context) {
    HALF_WIDTHS.forEach((coin, widths) ->
        widths.forEach((greek, width) ->
            assertThat(risk.get("byUnderlying").get(coin).get(greek).asDouble())
                .as(coin + "." + greek + " " + context)
                .isBetween(-width, width)));
    for (var limit : risk.get("limits")) {
      assertThat(limit.get("excess").asDouble()).as(limit + context).isZero();
    }
  }

  private static void requireListedAtQuotedSide(
      JsonNode plan, MarketSnapshot market, Map<String, String[]> quoted, String context) {
    var sides = new TreeMap<String, String>();
    for (var trade : plan.get("trades")) {
      var id = trade.get("instrument").asString();
      var symbol = InstrumentId.parse(id).symbol();
      var quote = market.quote(InstrumentId.parse(id)).orElseThrow();
      var lot =
          quote.instrument() instanceof Option
              ? (symbol.startsWith("BTC") ? 0.1 : 1)
              : (symbol.startsWith("BTC") ? 10 : 1);
      var lots = trade.get("quantity").asDouble() / lot;
      var side = trade.get("side").asString();
      assertThat(lots).as(trade + context).isCloseTo(Math.rint(lots), within(1e-9)).isPositive();
      assertThat(trade.get("assumedSize").asBoolean()).as(trade + context).isTrue();
      assertThat(Optional.ofNullable(sides.put(id, side)).orElse(side)).as(id).isEqualTo(side);
      if (quote.instrument() instanceof Option) {
        var price = quoted.get(symbol)[side.equals("buy") ? 1 : 0];
        assertThat(trade.get("price").asDouble())
            .as(trade + context)
            .isEqualTo(Double.parseDouble(price));
      } else {
        assertThat(trade.get("assumedPrice").asBoolean()).as(trade + context).isTrue();
      }
    }
  }

  private static void requireCost(JsonNode plan, MarketSnapshot market, String context) {
    var fees = 0.0;
    var slippage = 0.0;
    for (var trade : plan.get("trades")) {
      var quote =
          market.quote(InstrumentId.parse(trade.get("instrument").asString())).orElseThrow();
      var index = market.index(quote.instrument().underlying()).orElseThrow().price().toDouble();
      var quantity = trade.get("quantity").asDouble();
      var deal = trade.get("price").asDouble();
      var side = trade.get("side").asString().equals("buy") ? 1 : -1;
      fees += RelaxedBound.feeCoins(quote, quantity, deal) * index;
      slippage += RelaxedBound.slippageCoins(quote, side, quantity, deal) * index;
    }
    var cost = plan.get("cost");
    assertThat(amount(cost.get("fees"))).as(context).isCloseTo(fees, within(ROUNDING_USD));
    assertThat(amount(cost.get("slippage"))).as(context).isCloseTo(slippage, within(ROUNDING_USD));
    assertThat(amount(cost.get("total")))
        .as(context)
        .isCloseTo(fees + slippage, within(ROUNDING_USD));
  }

  private static double amount(JsonNode money) {
    return money.get("amount").asDouble();
  }

  /// The later one of the neighbours between which the BTC index moved most.
  private static Entry mostViolent(List<Entry> entries) throws IOException {
    var most = entries.getFirst();
    var moveMax = 0.0;
    var previous = btcIndex(most.file());
    for (var entry : entries.subList(1, entries.size())) {
      var index = btcIndex(entry.file());
      var move = Math.abs(index / previous - 1);
      if (move > moveMax) {
        moveMax = move;
        most = entry;
      }
      previous = index;
    }
    return most;
  }

  private static double btcIndex(Path file) throws IOException {
    try (var lines = lines(file)) {
      var column = Arrays.asList(lines.readLine().split(",", -1)).indexOf("index_price");
      var row = lines.lines().filter(line -> line.contains(",BTC-")).findFirst().orElseThrow();
      return Double.parseDouble(row.split(",", -1)[column]);
    }
  }

  /// Bid and ask by symbol, as the recording's text has them.
  private static Map<String, String[]> quotedIn(Path file) throws IOException {
    try (var lines = lines(file)) {
      var header = Arrays.asList(lines.readLine().split(",", -1));
      var quoted = new TreeMap<String, String[]>();
      lines
          .lines()
          .map(line -> line.split(",", -1))
          .forEach(row ->
              quoted.put(
                  row[header.indexOf("instrument_name")],
                  new String[] {
                    row[header.indexOf("bid_price")], row[header.indexOf("ask_price")]
                  }));
      return quoted;
    }
  }

  private static BufferedReader lines(Path file) throws IOException {
    return new BufferedReader(
        new InputStreamReader(
            new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8));
  }
}
