package org.ballast.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ballast.app.Invocation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// What a book can lose, as people and programs read it, in a simulated market.
class TailCommandTest {
  private static final List<String> TERMS =
      List.of("spot", "vol", "skew", "basis", "time", "funding", "staking", "failure", "residual");

  @TempDir private Path folder;
  private Path book = Path.of("");

  @BeforeEach
  void write() throws IOException {
    book = folder.resolve("demo-book.csv");
    try (InputStream stream = DemoCommand.class.getResourceAsStream("demo-book.csv")) {
      Files.copy(stream, book);
    }
  }

  @Test
  void risk_withoutOptions_showsTheStandardStressesAndNoDistribution() {
    var risk = risk("--format", "json").json();

    var names = new ArrayList<String>();
    risk.get("stresses").forEach(stress -> names.add(stress.get("name").asString()));
    assertThat(names)
        .contains("spot -33 %", "spot -50 %", "spot -66 %", "spot +50 %", "vol x 2")
        .contains("depeg -10 %", "default of deribit", "trading halt, spot -20 %")
        .doesNotContain("default of wallet");
    assertThat(names).anyMatch(name -> name.startsWith("funding +1 %"));
    assertThat(risk.has("distribution")).isFalse();
    assertThat(risk().out()).contains("\nStresses\n").doesNotContain("What the book can lose");
  }

  @Test
  void risk_distribution_hasTheFieldsOfItsSchema() {
    var risk = risk("--distribution", "monte-carlo", "--format", "json").json();

    var distribution = risk.get("distribution");
    assertThat(distribution.get("intervalLevel").asDouble()).isEqualTo(0.95);
    var method = distribution.get("measures").get(0);
    assertThat(method.get("method").asString()).isEqualTo("monte-carlo");
    assertThat(method.get("horizonHours").asInt()).isEqualTo(24);
    var set = method.get("set");
    assertThat(set.get("name").asString()).isEqualTo("monte-carlo");
    assertThat(set.get("version").asInt()).isPositive();
    assertThat(set.get("hash").asString()).hasSize(64);
    assertThat(set.get("scenarios").asInt()).isEqualTo(20_000);
    assertThat(set.get("provenance").asString()).startsWith("simulated");
    assertThat(set.get("notes").toString()).contains("BTC model fitted to ").contains("no drift");
    for (var measure : List.of("var", "expectedShortfall")) {
      for (var level : method.get(measure)) {
        assertThat(level.get("low").asDouble()).isLessThanOrEqualTo(level.get("value").asDouble());
        assertThat(level.get("high").asDouble())
            .isGreaterThanOrEqualTo(level.get("value").asDouble());
      }
    }
    assertThat(method.get("var").get(1).get("confidence").asDouble()).isEqualTo(0.99);
    assertThat(method.get("tail").size()).isEqualTo(10);
    for (var scenario : method.get("tail")) {
      var sum = 0.0;
      for (var term : TERMS) {
        sum += scenario.get(term).asDouble();
      }
      var pnl = scenario.get("pnl").asDouble();
      assertThat(sum).isCloseTo(pnl, within(1e-9 * Math.abs(pnl)));
    }
  }

  @Test
  void risk_severalHorizons_losesMoreInTheLonger() {
    var risk =
        risk("--distribution", "monte-carlo", "--horizon", "4h,2d", "--format", "json").json();

    var measures = risk.get("distribution").get("measures");
    assertThat(measures.size()).isEqualTo(2);
    assertThat(measures.get(0).get("horizonHours").asInt()).isEqualTo(4);
    assertThat(measures.get(1).get("horizonHours").asInt()).isEqualTo(48);
    assertThat(shortfall(measures.get(1))).isGreaterThan(shortfall(measures.get(0)));
  }

  private static double shortfall(JsonNode measure) {
    return measure.get("expectedShortfall").get(1).get("value").asDouble();
  }

  /// Components of the shortfall add up to it, and the book without a position has what is left.
  @Test
  void risk_contributions_addUp() {
    var method =
        risk("--distribution", "monte-carlo", "--format", "json")
            .json()
            .get("distribution")
            .get("measures")
            .get(0);

    var sum = 0.0;
    var beside = 0.0;
    for (var position : method.get("contributions")) {
      sum += position.get("component").asDouble();
      beside += position.get("varComponent").asDouble();
      assertThat(position.get("incremental").isNumber()).isTrue();
      assertThat(position.get("varIncremental").isNumber()).isTrue();
    }
    var shortfall = method.get("expectedShortfall").get(1).get("value").asDouble();
    assertThat(sum).isCloseTo(shortfall, within(1e-6 * shortfall));
    var valueAtRisk = method.get("var").get(1).get("value").asDouble();
    assertThat(beside).isCloseTo(valueAtRisk, within(0.05 * valueAtRisk));
    assertThat(method.get("contributions").size()).isEqualTo(18);
  }

  /// A venue that fails takes from what is there, and what positions add still adds up.
  @Test
  void risk_venueThatMayFail_failsInTheScenarios() throws IOException {
    var file = folder.resolve("failures.yaml");
    Files.writeString(
        file,
        """
        as_of: 2026-01-01
        horizon: 30d
        sources:
          exchange: {venue: deribit, hazard: 600 %/y, recovery: 40 %}
        """);
    var safe = risk("--distribution", "monte-carlo", "--format", "json").json();
    var risk =
        risk("--distribution", "monte-carlo", "--failure", file.toString(), "--format", "json")
            .json();

    var method = risk.get("distribution").get("measures").get(0);
    var shortfall = method.get("expectedShortfall").get(1).get("value").asDouble();
    var notes = method.get("set").get("notes").toString();
    assertThat(notes).contains("deribit fails in ").contains("of 20000 scenarios");
    assertThat(shortfall)
        .isGreaterThan(
            safe.get("distribution")
                .get("measures")
                .get(0)
                .get("expectedShortfall")
                .get(1)
                .get("value")
                .asDouble());
    var sum = 0.0;
    for (var position : method.get("contributions")) {
      sum += position.get("component").asDouble();
    }
    assertThat(sum).isCloseTo(shortfall, within(1e-6 * shortfall));
    var failed = 0.0;
    for (var scenario : method.get("tail")) {
      failed += scenario.get("failure").asDouble();
    }
    assertThat(failed).isNegative();
  }

  @Test
  void risk_twice_writesTheSameBytes() {
    var options = new String[] {"--distribution", "monte-carlo", "--format", "json"};

    assertThat(risk(options).out()).isEqualTo(risk(options).out());
  }

  @Test
  void risk_ownScenarios_areValuedBesideTheStandardOnes() throws IOException {
    var file = folder.resolve("scenarios.yaml");
    Files.writeString(
        file,
        """
        scenarios:
          fall: {spot: -33 %}
          points: {vol: {BTC: +10 pts}}
          elsewhere: {failures: {kraken: {recovery: 20 %}}}
        """);
    var risk = risk("--scenarios", file.toString(), "--format", "json").json();

    var own = risk.get("userScenarios");
    assertThat(own.get(0).get("name").asString()).isEqualTo("fall");
    assertThat(own.get(0).get("pnl").get("amount"))
        .isEqualTo(risk.get("stresses").get(0).get("pnl").get("amount"));
    assertThat(own.get(1).get("pnl").get("amount").asDouble()).isNotZero();
    assertThat(risk.get("warnings").toString()).contains("the book has nothing at kraken");
  }

  @Test
  void risk_coinThatNobodyPrices_isRefusedWithItsLine() throws IOException {
    var file = folder.resolve("scenarios.yaml");
    Files.writeString(file, "scenarios:\n  typo: {spot: {EHT: -10 %}}\n");

    var run = risk("--scenarios", file.toString());

    assertThat(run.exitCode()).isEqualTo(ExitCode.CONFIGURATION);
    assertThat(run.err())
        .contains("scenarios.yaml:2: scenario must name assets that the market prices")
        .contains("(nearest: ETH)")
        .contains("typo=\"EHT\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --distribution|montecarlo|filtered, monte-carlo (nearest: monte-carlo)|2
          --horizon|90m|horizon must be whole hours or days|2
          --horizon|0h|horizon must be whole hours or days|2
          --horizon|31d|horizon must be whole hours or days|2
          --confidence|99|confidence must be a number between 0.5 and 0.9999|2
          --confidence|NaN|confidence must be a number between 0.5 and 0.9999|2
          --confidence|,|at least one confidence must be given|2
          --distribution|,|method must be one of historical|2
          --confidence|0.99|is of use only with --distribution|2
          --horizon|1d|is of use only with --distribution|2
          --history|.|is of use only with --distribution, --backtest or a --mandate|2
          --model|deribit-portfolio|is of use only with a --mandate|2
          --margin-parameters|a.yaml|is of use only with a --mandate|2
          --distribution|historical|needs recorded hours: name their folder with --history|3
          --scenarios|none.yaml|file does not exist|2
          """)
  void risk_wrongOption_isRefusedByName(String option, String value, String said, int exitCode) {
    var run = risk(option, value);

    assertThat(run.exitCode()).as(run.err()).isEqualTo(exitCode);
    assertThat(run.complaints()).hasSize(1);
    assertThat(run.err()).contains(said);
    assertThat(run.out()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"--distribution,monte-carlo", "--backtest,--vol=mark"})
  void risk_lossesOfDollarsAlone_areRefused(String option, String value) throws IOException {
    Files.writeString(
        book, "account,instrument,quantity,entry_price\nwallet/treasury,cash:USDC,500000,\n");

    var run = risk(option, value, "--price", "USDC=1", "--history", folder.toString());

    assertThat(run.exitCode()).isEqualTo(ExitCode.DATA);
    assertThat(run.complaints().getFirst()).contains("book: the book must hold a coin");
  }

  @Test
  void risk_historyThatIsNone_isData() {
    var missing = risk("--distribution", "filtered", "--history", folder + "/none");
    var empty = risk("--distribution", "filtered", "--history", folder.toString());
    var backtest = risk("--backtest");

    assertThat(missing.exitCode()).isEqualTo(ExitCode.DATA);
    assertThat(missing.err()).contains("folder of recorded hours does not exist: --history");
    assertThat(empty.exitCode()).isEqualTo(ExitCode.DATA);
    assertThat(empty.err()).contains("folder must hold the hours of a coin");
    assertThat(backtest.exitCode()).isEqualTo(ExitCode.DATA);
    assertThat(backtest.err()).contains("a backtest needs recorded hours", "--history");
  }

  @Test
  void risk_mandateWithTail_showsWhereTheBookStands() throws IOException {
    var tight = risk("--mandate", mandate(1000, 1000), "--format", "json").json();
    var wide = risk("--mandate", mandate(900_000_000, 900_000_000)).out();

    assertThat(tight.get("tailLimits").size()).isEqualTo(2);
    var shortfall = tight.get("tailLimits").get(0);
    assertThat(shortfall.get("limit").asString())
        .isEqualTo("expected shortfall 99 % over 24h, monte-carlo");
    assertThat(shortfall.get("state").asString()).isEqualTo("broken");
    assertThat(shortfall.get("low").asDouble()).isLessThan(shortfall.get("value").asDouble());
    assertThat(tight.get("tailLimits").get(1).get("limit").asString())
        .isEqualTo("loss in spot -33 %, vol +50 %");
    assertThat(wide).contains("Limits on losses").contains("% used").doesNotContain("BROKEN");
  }

  /// A limit inside the interval is neither met nor broken beyond doubt, so nothing is triggered.
  @Test
  void mandateCheck_tail_isPrinted() throws IOException {
    var check = Invocation.of("mandate", "check", mandate(250_000, 400_000));

    assertThat(check.out())
        .contains("250000 USD, expected shortfall 99 % over 24h")
        .contains("400000 USD, loss in spot -33 %, vol +50 %");
  }

  @Test
  void run_mandateWithTail_isRefusedByName() throws IOException {
    Files.writeString(
        folder.resolve("desk.yaml"),
        """
        desk: tail
        book: demo-book.csv
        mandate: mandate.yaml
        market: sim:42
        journal: desk.db
        """);
    mandate(250_000, 400_000);

    var run = Invocation.of("run", folder.resolve("desk.yaml").toString());

    assertThat(run.exitCode()).isEqualTo(ExitCode.CONFIGURATION);
    assertThat(run.err())
        .contains("mandate.yaml:3: a running desk cannot honour tail: remove it")
        .contains("tail=\"2 limits\"");
  }

  private String mandate(long shortfall, long scenario) throws IOException {
    var text =
        """
        underlyings: {BTC: {delta: 1000 BTC}}
        trade: {instruments: ["deribit:BTC-PERPETUAL"]}
        tail:
          - {measure: expected-shortfall, confidence: 0.99, horizon: 1d, limit: %s USD}
          - {scenario: {spot: -33 %%, vol: +50 %%}, limit: %s USD}
        """
            .formatted(shortfall, scenario);
    return Files.writeString(folder.resolve("mandate.yaml"), text).toString();
  }

  private Invocation risk(String... more) {
    return run("risk", more);
  }

  private Invocation run(String command, String... more) {
    var arguments =
        new ArrayList<>(List.of(command, "--book", book.toString(), "--market", "sim:42"));
    arguments.addAll(Arrays.asList(more));
    return Invocation.of(arguments.toArray(String[]::new));
  }
}
