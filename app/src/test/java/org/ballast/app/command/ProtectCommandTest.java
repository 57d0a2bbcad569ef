package org.ballast.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.ballast.app.Invocation;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProtectCommandTest {
  private static final String[] ASKED = {"--floor", "80", "%", "--budget", "5", "%"};
  private static final String BOOK =
      """
      account,instrument,quantity,entry_price
      wallet/treasury,wallet:BTC,10,
      deribit/main,cash:BTC,2,
      deribit/main,deribit:BTC-PERPETUAL,100000,87950.5
      deribit/main,deribit:ETH-PERPETUAL,100000,
      """;
  private static final double ROUNDING = 1e-9;

  @TempDir private Path folder;

  @Test
  void table_amount_recommendsAndComparesAllStructures() {
    var run = protect("--amount", "10", "BTC", "--until", "30d");

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.complaints()).isEmpty();
    assertThat(run.out())
        .contains("Recommended: ", "protective put", "tail ladder", "put spread")
        .contains("zero-cost collar", "zero-cost put-spread collar", "floor 80.00 %")
        .contains("no roll is needed", "spot -50 %", "breaks even at", "FALLS SHORT: put spread");
  }

  /// Every figure of a structure, against the pay-off that the answer itself draws.
  @Test
  void json_amount_isConsistentWithItsPayoff() {
    var root = protect("--amount", "10 BTC", "--until", "30d", "--format", "json").json();

    assertThat(root.get("schema").asString()).isEqualTo("ballast.protect/1");
    assertThat(root.get("status").asString()).isEqualTo("met");
    double floor = root.at("/target/floorValue/amount").asDouble();
    assertThat(floor).isCloseTo(0.8 * root.at("/value/amount").asDouble(), within(1e-6));
    assertThat(root.get("structures").size()).isEqualTo(5);
    for (var structure : root.get("structures")) {
      double least = Double.POSITIVE_INFINITY;
      for (var point : structure.get("payoff")) {
        least = Math.min(least, point.get("after").asDouble());
      }
      var context = structure.toString();
      assertThat(structure.at("/worst/value/amount").asDouble())
          .as(context)
          .isCloseTo(least, within(ROUNDING * floor));
      if (structure.get("status").asString().equals("met")) {
        assertThat(least).as(context).isGreaterThanOrEqualTo(floor * (1 - ROUNDING));
        assertThat(structure.at("/cost/total/amount").asDouble())
            .as(context)
            .isLessThanOrEqualTo(root.at("/target/budgetValue/amount").asDouble());
      } else {
        assertThat(structure.at("/missing/amount").asDouble())
            .as(context)
            .isCloseTo(floor - least, within(ROUNDING * floor));
      }
      double paid = 0;
      for (var leg : structure.get("legs")) {
        paid += leg.at("/premium/amount").asDouble() + leg.at("/fee/amount").asDouble();
      }
      assertThat(structure.at("/cost/total/amount").asDouble())
          .as(context)
          .isCloseTo(paid, within(1e-6));
    }
  }

  @Test
  void csv_hasARowForEachLeg() {
    var rows =
        protect(
                "--amount",
                "10 BTC",
                "--until",
                "30d",
                "--structure",
                "collar,put",
                "--format",
                "csv")
            .out()
            .lines()
            .toList();

    assertThat(rows.getFirst()).startsWith("structure,recommended,account,instrument,side");
    assertThat(rows).hasSize(4);
    assertThat(rows.get(1)).startsWith("put,yes,deribit/main,deribit:BTC-");
    assertThat(rows.getLast()).startsWith("collar,no,deribit/main,deribit:BTC-").contains(",sell,");
  }

  @Test
  void book_itsPartInTheCoin_isProtected() throws IOException {
    var book = write("book.csv", BOOK);
    var root =
        protect("--book", book, "--underlying", "btc", "--until", "30d", "--format", "json").json();

    assertThat(root.get("underlying").asString()).isEqualTo("BTC");
    double index = root.get("index").asDouble();
    assertThat(root.at("/value/amount").asDouble() / index).isBetween(11.5, 12.5);
    assertThat(root.get("status").asString()).isEqualTo("met");
  }

  @Test
  void floorBeyondTheBudget_isNoWithThePlanForTheBudget() {
    var run =
        Invocation.of(
            "protect",
            "--market",
            "sim:42",
            "--amount",
            "10 BTC",
            "--floor",
            "95 %",
            "--budget",
            "0.5 %",
            "--until",
            "60d",
            "--structure",
            "put,ladder");

    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.NO);
    assertThat(run.out()).contains("FALLS SHORT: tail ladder", "the floor would cost", "| buy ");
  }

  @Test
  void floorHeldAsItIs_isDoneWithoutAPicture() {
    var file = folder.resolve("held.png");
    var run =
        Invocation.of(
            words(
                "protect --market sim:42 --amount 10@BTC --floor 30% --down-to 50% --budget 1%"
                    + " --until 30d --plot "
                    + file));

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).contains("nothing to trade", "no structure to draw");
    assertThat(file).doesNotExist();
  }

  @Test
  void until_beyondTheLastExpiry_isRolled() {
    var root =
        protect("--amount", "10 BTC", "--until", "900d", "--structure", "put", "--format", "json")
            .json();
    var rolls = root.at("/structures/0/rolls");

    assertThat(rolls.get("status").asString()).isEqualTo("estimated");
    var last = rolls.get("rolls").get(rolls.get("rolls").size() - 1);
    assertThat(last.get("to").asString()).isEqualTo(root.at("/target/until").asString());
    assertThat(last.get("cause").asString()).isIn("time", "delta", "theta");
    assertThat(root.get("warnings").toString()).contains("no put is listed at or after");
  }

  @Test
  void distribution_isMeasuredBeforeAndAfter() {
    var root =
        protect(
                "--amount",
                "10 BTC",
                "--until",
                "30d",
                "--structure",
                "put",
                "--distribution",
                "monte-carlo",
                "--confidence",
                "0.99",
                "--format",
                "json")
            .json();
    var shortfall = root.at("/structures/0/expectedShortfall/0");

    assertThat(shortfall.get("after").asDouble())
        .isBetween(0.0, shortfall.get("before").asDouble());
  }

  @Test
  void mandate_isKeptTo() throws IOException {
    var mandate =
        write(
            "m.yaml",
            """
            underlyings: {BTC: {delta: 5 BTC}}
            trade: {instruments: ["deribit:BTC-*-P"], max_trade: {BTC: 7 BTC}}
            """);
    var run =
        protect(
            "--amount",
            "10 BTC",
            "--until",
            "30d",
            "--structure",
            "ladder,collar",
            "--mandate",
            mandate,
            "--format",
            "json");

    for (var leg : run.json().at("/structures/0/legs")) {
      assertThat(leg.get("quantity").asDouble()).as(leg.toString()).isLessThanOrEqualTo(7);
      assertThat(leg.get("instrument").asString()).endsWith("-P");
    }
    assertThat(run.json().at("/structures/1/reason").asString()).contains("no call above spot");
  }

  @Test
  void mandate_withoutOptions_isConfigurationWithItsLine() throws IOException {
    var mandate =
        write(
            "m.yaml",
            """
            underlyings: {BTC: {delta: 5 BTC}}
            trade: {instruments: ["deribit:BTC-PERPETUAL"]}
            """);
    var run = protect("--amount", "10 BTC", "--until", "30d", "--mandate", mandate);

    assertThat(run.exitCode()).isEqualTo(ExitCode.CONFIGURATION);
    assertThat(run.err()).contains("m.yaml:2: trade.instruments must allow an option on BTC");
  }

  @ParameterizedTest
  @ValueSource(strings = {"table", "json", "csv"})
  void sameInput_givesTheSameBytes(String format) {
    var words = new String[] {"--amount", "3 ETH", "--until", "60d", "--format", format};

    assertThat(protect(words).out()).isEqualTo(protect(words).out()).isNotEmpty();
  }

  @Test
  void plot_png_hasAChartForEachStructure() throws IOException {
    var file = folder.resolve("p.png");
    var run = protect("--amount", "10 BTC", "--until", "30d", "--plot", file.toString());
    Assumptions.assumeFalse(run.err().contains("fonts must be installed"), run.err());

    var image = ImageIO.read(file.toFile());
    assertThat(image.getWidth()).isEqualTo(4 * 640);
    assertThat(image.getHeight()).isEqualTo(6 * 440);
  }

  @Test
  void plot_svg_isWhole() throws IOException {
    var file = folder.resolve("p.svg");
    var run =
        protect(
            "--amount",
            "10 BTC",
            "--until",
            "30d",
            "--structure",
            "collar",
            "--plot",
            file.toString());
    Assumptions.assumeFalse(run.err().contains("fonts must be installed"), run.err());

    assertThat(Files.readString(file)).contains("<path", "</svg>").doesNotContain("NaN");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --floor 120 % --budget 1 % --until 30d|share must be at most 100 %|--floor="120 %"
          --floor 0 % --budget 1 % --until 30d|share must be above 0 %|--floor="0 %"
          --floor 80 --budget 1 % --until 30d|share must be a number of per cent|--floor="80"
          --floor 80 USD --budget 1 % --until 30d|share must be a number|--floor="80 USD"
          --floor 80% --budget -1% --until 30d|share must be a number|--budget="-1%"
          --floor 80% --budget 100% --until 30d|share must be below 100 %|--budget="100%"
          --floor 80% --budget 1% --until 2025-01-01|time must be after the market's|--until="2025
          --floor 80% --budget 1% --until 0d|time must be after the market's|--until="0d"
          --floor 80% --budget 1% --until soon|time must be a whole number|--until="soon"
          --floor 80% --budget 1% --until 2000d|time must be at most|--until="2000d"
          --floor 80% --budget 1% --until 30d --down-to 100%|below 100 %|--down-to="100%"
          --floor 80% --budget 1% --until 30d --structure colar|(nearest: collar)|="colar"
          --floor 80% --budget 1% --until 30d --underlying BTX|(nearest: BTC)|--underlying="BTX"
          --floor 80% --budget 1% --until 30d --underlying ETH|amount must be in the|BTC
          --floor 80% --budget 1% --until 30d --roll-before x|time must be a whole|--roll-before="x"
          --floor 80% --budget 1% --until 30d --roll-delta 2|share must be|--roll-delta="2"
          --floor 80% --budget 1% --until 30d --account main|account must be venue/name|="main"
          --floor 80% --budget 1% --until 30d --plot x.gif|picture must be .svg or .png|x.gif
          --floor 80% --budget 1% --until 30d --book x.csv|either a book or an amount|--book
          --floor 80% --budget 1% --until 30d --horizon 1d|only with --distribution|--horizon
          """)
  void badInput_isNamed(String options, String rule, String value) {
    var run = Invocation.of(words("protect --market sim:1 --amount 10@BTC " + options));

    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.CONFIGURATION);
    assertThat(run.complaints()).as(run.err()).hasSize(1);
    assertThat(run.err()).contains(rule, value);
    assertThat(run.out()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "10, a positive number with its coin",
    "-3@BTC, a positive number with its coin",
    "3@BTC@x, a positive number with its coin",
    "NaN@BTC, a positive number with its coin",
    "3@DOGE, underlying must have options",
    "3@USD, the coin to protect must be named"
  })
  void badAmount_isNamed(String amount, String rule) {
    var run =
        Invocation.of(
            words("protect --market sim:1 --floor 80% --budget 1% --until 30d --amount " + amount));

    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.CONFIGURATION);
    assertThat(run.err()).contains(rule);
  }

  @Test
  void book_withoutTheCoin_isData() throws IOException {
    var book =
        write(
            "book.csv",
            "account,instrument,quantity,entry_price\nwallet/treasury,wallet:ETH,10,\n");
    var run = protect("--book", book, "--underlying", "BTC", "--until", "30d");

    assertThat(run.exitCode()).isEqualTo(ExitCode.DATA);
    assertThat(run.err()).contains("book.csv: book must hold the coin to protect");
  }

  @Test
  void book_ofSeveralCoins_asksForOne() throws IOException {
    var run = protect("--book", write("book.csv", BOOK), "--until", "30d");

    assertThat(run.exitCode()).isEqualTo(ExitCode.CONFIGURATION);
    assertThat(run.err()).contains("must be named", "BTC, ETH");
  }

  @Test
  void neitherBookNorAmount_isNamed() {
    assertThat(protect("--until", "30d").err()).contains("either a book or an amount");
  }

  @Test
  void market_withoutAPutThatCanBeDealt_isData() {
    var text = ChainFile.TEXT.replace("0.0200,0.0210", ",0.0210");
    var market = ChainFile.write(folder, text);
    var run =
        Invocation.of(
            words("protect --amount 1@BTC --floor 80% --budget 1% --until 30d --market " + market));

    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DATA);
    assertThat(run.err()).contains("market must have a put", "no bid");
  }

  private String write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  /// Words at spaces; @ stands for a space within one.
  private static String[] words(String line) {
    return List.of(line.split(" ")).stream()
        .map(word -> word.replace('@', ' '))
        .toArray(String[]::new);
  }

  private static Invocation protect(String... options) {
    var arguments =
        Stream.of(
                Stream.of("protect", "--market", "sim:42"),
                Arrays.stream(ASKED),
                Arrays.stream(options))
            .flatMap(stream -> stream);
    return Invocation.of(arguments.toArray(String[]::new));
  }
}
