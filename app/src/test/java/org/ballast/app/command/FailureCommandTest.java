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
import tools.jackson.databind.JsonNode;

/// Possible failures and staked tokens, from the command line to what is shown.
class FailureCommandTest {
  private static final double RELATIVE = 1e-12;
  private static final String BOOK =
      """
      account,instrument,quantity,entry_price
      deribit/main,deribit:BTC-27MAR26-70000-C,5,0.08
      deribit/main,deribit:BTC-PERPETUAL,-100000,70000
      deribit/main,cash:BTC,3,
      wallet/main,wallet:BTC,4,
      """;
  private static final String FAILURE =
      """
      as_of: 2026-02-01
      horizon: 90d
      sources:
        deribit: {venue: deribit, hazard: 8 %/y, recovery: 40 %}
        bybit: {venue: bybit, hazard: 8 %/y, recovery: 40 %}
      """;
  private static final String MANDATE =
      """
      target: usd-neutral
      underlyings:
        BTC: {delta: 0.001 BTC}
      trade: {instruments: ["deribit:BTC-PERPETUAL"]}
      """;
  private static final String STAKING =
      """
      as_of: 2026-02-05T12:00:00Z
      tokens:
        lido:wstETH: {staked: ETH, redemption_rate: 1.25 ETH, price: 1.24 ETH}
      """;

  @TempDir private Path folder;

  @BeforeEach
  void write() throws IOException {
    write("book.csv", BOOK);
    write("failure.yaml", FAILURE);
    write("mandate.yaml", MANDATE);
    write("staking.yaml", STAKING);
    ChainFile.write(folder, ChainFile.TEXT);
  }

  @Test
  void risk_withoutFailures_isTheSameAsNone() {
    for (var format : List.of("table", "json", "csv")) {
      var plain = run("risk", "--format", format);
      assertThat(run("risk", "--format", format, "--failure", "none")).isEqualTo(plain);
      assertThat(plain.out()).doesNotContainIgnoringCase("failure");
    }
  }

  @Test
  void risk_withFailures_hasItsPremiumApartAndAdjustedDeltas() {
    var safe = risk();
    var failing = risk("--failure", path("failure.yaml"));

    var premium = failing.get("failurePremium");
    var total = premium.get("total").get("amount").asDouble();
    assertThat(total).isPositive();
    assertThat(amount(premium.get("bySource").get("deribit"), "premium")).isEqualTo(total);
    assertThat(amount(premium.get("bySource").get("bybit"), "premium")).isZero();
    assertThat(amount(premium.get("byUnderlying"), "BTC"))
        .isCloseTo(total, within(RELATIVE * total));
    assertThat(failing.get("total").get("value")).isEqualTo(safe.get("total").get("value"));
    assertThat(failing.get("scenarios")).isEqualTo(safe.get("scenarios"));
    for (var greek : List.of("deltaTotal", "gamma", "vega", "theta", "equity")) {
      assertThat(Math.abs(btc(failing, greek))).isLessThan(Math.abs(btc(safe, greek)));
    }
    assertThat(failing.get("warnings").toString())
        .contains("failure of bybit touches nothing in this book, nearest in it is deribit")
        .contains("failures are as of");
  }

  @Test
  void risk_table_saysWhatThePremiumIs() {
    assertThat(run("risk", "--failure", path("failure.yaml")).out())
        .contains("Failure premium, as of 2026-02-01, holdings without expiry for 90 days")
        .contains("value less premium");
  }

  @Test
  void hedge_withFailures_usesAdjustedRatiosAndTellsItsPremium() {
    var safe = hedge();
    var failing = hedge("--failure", path("failure.yaml"));

    assertThat(safe.get("cost").get("failurePremium").isNull()).isTrue();
    assertThat(safe.get("failurePremiumChange").isNull()).isTrue();
    assertThat(amount(failing.get("cost"), "failurePremium")).isNotNaN();
    assertThat(amount(failing, "failurePremiumChange")).isNotNaN();
    assertThat(sold(failing)).isGreaterThan(sold(safe));
    assertThat(failing.get("limits").get(0).get("excess").asDouble()).isZero();
  }

  @Test
  void files_thatAreWrong_areRefusedWithTheirLine() throws IOException {
    write("failure.yaml", FAILURE.replace("40 %", "140 %"));
    requireRefused(
        run("risk", "--failure", path("failure.yaml")),
        ExitCode.CONFIGURATION,
        "failure.yaml:4: must be between 0.0 and 100.0 %");
    requireRefused(
        run("hedge", "--mandate", path("mandate.yaml"), "--failure", path("nowhere.yaml")),
        ExitCode.CONFIGURATION,
        "nowhere.yaml: file does not exist");
    write("mandate.yaml", MANDATE + "failure: failure.yaml\n");
    requireRefused(
        run("hedge", "--mandate", path("mandate.yaml")),
        ExitCode.CONFIGURATION,
        "mandate.yaml:5: this version cannot honour failure");
  }

  @Test
  void risk_aStakedToken_isHeldAsTheCoinsThatHedgeIt() throws IOException {
    write("book.csv", BOOK + "wallet/main,lido:wstETH,10,\n");

    var risk = risk("--staking", path("staking.yaml"), "--price", "ETH=2000");

    var token = risk.get("staked").get(0);
    assertThat(token.get("coins").asDouble()).isCloseTo(12.4, within(RELATIVE * 12.4));
    assertThat(token.get("basis").asDouble()).isCloseTo(-0.008, within(RELATIVE));
    assertThat(token.get("carryPerDay").isNull()).isTrue();
    var eth = risk.get("byUnderlying").get("ETH");
    assertThat(eth.get("equity").asDouble()).isCloseTo(12.4, within(RELATIVE * 12.4));
    assertThat(eth.get("deltaTotal").asDouble()).isZero();
    assertThat(amount(token.get("stresses").get(1), "pnl"))
        .isCloseTo(12.5 * 2000 * (-0.1 + 0.008), within(1e-8));
  }

  @Test
  void risk_filesDatedYearsAhead_areRefused() throws IOException {
    write("ahead.yaml", Files.readString(folder.resolve("staking.yaml")).replace("2026-", "2036-"));
    requireRefused(
        run("risk", "--staking", path("ahead.yaml"), "--price", "ETH=2000"),
        ExitCode.CONFIGURATION,
        "ahead.yaml: time must be at most 366 days after the market's");
    write("ahead.yaml", FAILURE.replace("2026-", "2036-"));
    requireRefused(
        run("risk", "--failure", path("ahead.yaml")),
        ExitCode.CONFIGURATION,
        "ahead.yaml: time must be at most 366 days after the market's");
  }

  @Test
  void risk_aStakedTokenOfUnknownRedemption_isData() throws IOException {
    write("book.csv", BOOK + "wallet/main,lido:wstETH,10,\n");

    requireRefused(
        run("risk", "--price", "ETH=2000"),
        ExitCode.DATA,
        "market must have the redemption rate of a staked asset");
  }

  private JsonNode risk(String... more) {
    var arguments = new ArrayList<>(List.of("--format", "json"));
    arguments.addAll(Arrays.asList(more));
    return json(run("risk", arguments.toArray(String[]::new)));
  }

  private JsonNode hedge(String... more) {
    var arguments = new ArrayList<>(List.of("--format", "json", "--mandate", path("mandate.yaml")));
    arguments.addAll(Arrays.asList(more));
    return json(run("hedge", arguments.toArray(String[]::new)));
  }

  private static JsonNode json(Invocation run) {
    assertThat(run.exitCode()).as(run.err()).isZero();
    return run.json();
  }

  private static double btc(JsonNode risk, String greek) {
    return risk.get("byUnderlying").get("BTC").get(greek).asDouble();
  }

  private static double amount(JsonNode node, String field) {
    return node.get(field).get("amount").asDouble();
  }

  private static double sold(JsonNode plan) {
    var sold = 0.0;
    for (var trade : plan.get("trades")) {
      assertThat(trade.get("side").asString()).isEqualTo("sell");
      sold += trade.get("quantity").asDouble();
    }
    return sold;
  }

  private Invocation run(String command, String... more) {
    var arguments = new ArrayList<>(List.of(command));
    arguments.addAll(List.of("--book", path("book.csv"), "--market", path(ChainFile.NAME)));
    arguments.addAll(Arrays.asList(more));
    return Invocation.of(arguments.toArray(String[]::new));
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private static void requireRefused(Invocation run, int exitCode, String said) {
    assertThat(run.exitCode()).as(run.err()).isEqualTo(exitCode);
    assertThat(run.err()).contains(said);
    assertThat(run.out()).isEmpty();
  }
}
