package org.ballast.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
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

/// What a plan costs while it is held, and its risk, from the command line to what is shown.
class HedgeObjectiveCommandTest {
  private static final double ROUNDING_USD = 1e-6;
  private static final String BOOK =
      """
      account,instrument,quantity,entry_price
      deribit/main,deribit:BTC-PERPETUAL,400000,
      deribit/main,cash:BTC,3,
      """;
  private static final String MANDATE =
      """
      underlyings:
        BTC: {delta: 5 BTC}
      trade: {instruments: ["deribit:BTC-PERPETUAL"]}
      """;

  @TempDir private Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("book.csv"), BOOK);
    Files.writeString(folder.resolve("mandate.yaml"), MANDATE);
  }

  @Test
  void hedge_bookInsideWithoutAversion_isLeftAlone() {
    var plan = json();

    assertThat(plan.get("trades")).isEmpty();
    assertThat(plan.get("risk").isNull()).isTrue();
  }

  @Test
  void hedge_withAversion_tradesForMoreThanItCosts() {
    var plan = json("--risk-aversion", "1e-5/USD", "--margin-rate", "5 %/y");

    var risk = plan.get("risk");
    var cost = plan.get("cost");
    assertThat(plan.get("trades")).hasSize(1);
    assertThat(usd(risk, "gain")).isGreaterThan(usd(cost, "total"));
    assertThat(usd(risk, "after")).isLessThan(usd(risk, "before"));
    assertThat(usd(plan.get("solver"), "objective"))
        .isCloseTo(usd(risk, "after") + usd(cost, "total"), within(0.01));
    assertThat(usd(cost, "margin")).isNegative();
    assertThat(cost.get("failurePremium").isNull()).isTrue();
    assertThat(usd(cost, "total"))
        .isCloseTo(
            usd(cost, "fees")
                + usd(cost, "slippage")
                + usd(cost, "impact")
                + usd(cost, "funding")
                + usd(cost, "margin")
                + usd(cost, "incomeNotCounted"),
            within(ROUNDING_USD));
  }

  @Test
  void hedge_afterItsOwnFills_tradesNothing() {
    var after = folder.resolve("after.csv").toString();
    json("--risk-aversion", "1e-5/USD", "--book-after", after);

    var again =
        Invocation.of(
            "hedge",
            "--book",
            after,
            "--mandate",
            path("mandate.yaml"),
            "--market",
            "sim:42",
            "--format",
            "json",
            "--risk-aversion",
            "1e-5/USD");
    assertThat(again.json().get("trades")).isEmpty();
  }

  @Test
  void hedge_table_namesTermsAndWhatIsNotPriced() {
    assertThat(run("--risk-aversion", "1e-5 /USD").out())
        .contains("orders leave the book inside its mandate with risk and cost of")
        .contains("+ impact ")
        .contains("+ funding ")
        .contains("held 24h")
        .contains("not priced: margin (needs --margin-rate and a margin rule)")
        .contains("risk term ")
        .contains("vol of vol 1.0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--risk-aversion | 1e-6 | must be a positive number per USD",
        "--risk-aversion | 1e-6/EUR | must be a positive number per USD",
        "--margin-rate | 5 % | must be a rate per year",
        "--holding | 1 day | must be a whole number of s, m, min, h or d",
        "--coin-correlation | 1.5 | a correlation must be from -1 to 1",
        "--account | deribit/mian | the book must have the account (nearest: deribit/main)"
      })
  void hedge_wrongValue_isRefused(String option, String value, String rule) {
    var run = run(option, value);

    assertThat(run.exitCode()).isEqualTo(ExitCode.CONFIGURATION);
    assertThat(run.err()).contains(rule);
  }

  private JsonNode json(String... more) {
    var arguments = new ArrayList<>(List.of("--format", "json"));
    arguments.addAll(Arrays.asList(more));
    var run = run(arguments.toArray(String[]::new));
    assertThat(run.exitCode()).as(run.err()).isZero();
    return run.json();
  }

  private Invocation run(String... more) {
    var arguments =
        new ArrayList<>(
            List.of(
                "hedge",
                "--book",
                path("book.csv"),
                "--mandate",
                path("mandate.yaml"),
                "--market",
                "sim:42"));
    arguments.addAll(Arrays.asList(more));
    return Invocation.of(arguments.toArray(String[]::new));
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private static double usd(JsonNode node, String key) {
    return node.get(key).get("amount").asDouble();
  }
}
