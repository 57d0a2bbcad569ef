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
import org.ballast.testkit.SharedFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Margins from the command line to what is shown, and what is refused.
class MarginCommandTest {
  private static final double RELATIVE = 1e-9;
  private static final String BOOK =
      """
      account,instrument,quantity,entry_price
      deribit/main,deribit:BTC-30JAN26-96000-C,-25,0.0095
      deribit/main,deribit:BTC-PERPETUAL,1250000,87950.5
      deribit/main,cash:BTC,BALANCE,
      """;
  private static final String MANDATE =
      """
      underlyings:
        BTC: {delta: 1000 BTC}
      margin: {use: 60 %, survive: {spot: 25 %, vol: 40 %}}
      trade: {instruments: ["deribit:BTC-PERPETUAL"]}
      """;
  private static final String COLLATERAL =
      """
      places:
        wallet: {holds: {BTC: 30 BTC}, yield: {BTC: 1 %/y}}
        deribit/main: {takes: {BTC: 0 %}, hazard: 2 %/y, recovery: 40 %}
      transfers:
        - {from: wallet, to: deribit/main, asset: BTC, limit: LIMIT USD, cost: 2 bp, delay: 45m}
      """;

  @TempDir private Path folder;

  @BeforeEach
  void write() throws IOException {
    write("book.csv", BOOK.replace("BALANCE", "20"));
    write("poor.csv", BOOK.replace("BALANCE", "4"));
    write("mandate.yaml", MANDATE);
    write("collateral.yaml", COLLATERAL.replace("LIMIT", "5000000"));
    write("tight.yaml", COLLATERAL.replace("LIMIT", "1000"));
  }

  @Test
  void margin_json_hasEveryFigureAndSaysItIsAnEstimate() {
    var run = margin("book.csv", "--format", "json", "--mandate", path("mandate.yaml"));
    assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
    var root = run.json();
    assertThat(root.get("schema").asString()).isEqualTo("ballast.margin/1");
    assertThat(root.get("isEstimate").asBoolean()).isTrue();
    var account = root.get("accounts").get(0);
    double equity = account.get("equity").get("amount").asDouble();
    double maintenance = account.get("maintenanceMargin").get("amount").asDouble();
    assertThat(account.get("headroom").get("amount").asDouble())
        .isCloseTo(equity - maintenance, within(RELATIVE));
    assertThat(account.get("use").asDouble())
        .isCloseTo(
            account.get("initialMargin").get("amount").asDouble() / equity, within(RELATIVE));
    assertThat(account.get("liquidation").get("down").get("move").asDouble()).isNegative();
    assertThat(account.get("caveats").size()).isPositive();
    assertThat(root.get("limits").size()).isEqualTo(2);
    assertThat(root.get("warnings").toString() + account.get("warnings"))
        .contains("margin parameters are as of");
  }

  @Test
  void margin_rules_differAndAreNamed() {
    var standard = margin("book.csv", "--format", "csv").out();
    var portfolio =
        margin("book.csv", "--format", "csv", "--model", "deribit/main=deribit-portfolio").out();
    assertThat(standard).contains("deribit-standard BTC");
    assertThat(portfolio).contains("deribit-portfolio BTC").isNotEqualTo(standard);
    assertThat(margin("book.csv", "--format", "csv", "--model", "deribit-portfolio").out())
        .isEqualTo(portfolio);
  }

  @Test
  void margin_unknownEntryPrice_isSaid() throws IOException {
    write("entry.csv", BOOK.replace("BALANCE", "20").replace("87950.5", ""));
    assertThat(margin("entry.csv").out()).contains("entry price unknown");
    assertThat(margin("book.csv").out()).doesNotContain("entry price unknown");
  }

  @Test
  void margin_sameInput_sameBytes() {
    assertThat(margin("book.csv")).isEqualTo(margin("book.csv"));
  }

  @Test
  void margin_venueFigures_alarmBeyondTheTolerance() throws IOException {
    var account = margin("book.csv", "--format", "json").json().get("accounts").get(0);
    double equity = account.get("equity").get("amount").asDouble();
    double initial = account.get("initialMargin").get("amount").asDouble();
    double maintenance = account.get("maintenanceMargin").get("amount").asDouble();
    write("venue.json", summary(equity, initial, maintenance * 1.01));
    assertThat(margin("book.csv", "--venue-figures", path("venue.json")).exitCode())
        .isEqualTo(ExitCode.DONE);
    var alarmed = margin("book.csv", "--venue-figures", path("venue.json"), "--tolerance", "0.5");
    assertThat(alarmed.exitCode()).isEqualTo(ExitCode.NO);
    assertThat(alarmed.out()).contains("ALARM");
  }

  /// The venue's answer lists every currency, also those that hold nothing.
  @Test
  void margin_venueFigures_skipCurrenciesWithoutContracts() throws IOException {
    var account = margin("book.csv", "--format", "json").json().get("accounts").get(0);
    var idle = summary(9, 0, 0).replace("BTC", "ETH").replace("{\"result\":", "");
    var text =
        "{\"result\":{\"summaries\":["
            + "{\"currency\":\"BTC\",\"equity\":1,\"margin_balance\":%s,"
                .formatted(amount(account, "equity"))
            + "\"initial_margin\":%s,".formatted(amount(account, "initialMargin"))
            + "\"maintenance_margin\":%s},".formatted(amount(account, "maintenanceMargin"))
            + idle.substring(0, idle.length() - 1)
            + "]}}";
    write("venue.json", text);
    var compared = margin("book.csv", "--venue-figures", path("venue.json"));
    assertThat(compared.exitCode()).as("%s", compared.err()).isEqualTo(ExitCode.DONE);
    assertThat(compared.out()).contains("agrees").doesNotContain("ETH");
    write(
        "idle.json", "{\"result\":{\"summaries\":[" + idle.substring(0, idle.length() - 1) + "]}}");
    refused(ExitCode.DATA, "must have contracts", "book.csv", "--venue-figures", path("idle.json"));
  }

  @Test
  void margin_optimise_movesWhatIsNeededOrNamesWhatIsMissing() {
    var met =
        margin(
            "poor.csv",
            "--optimise",
            path("collateral.yaml"),
            "--mandate",
            path("mandate.yaml"),
            "--format",
            "json");
    assertThat(met.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(met.json().get("status").asString()).isEqualTo("solved");
    assertThat(met.json().get("moves").size()).isEqualTo(1);
    var lacking =
        margin("poor.csv", "--optimise", path("tight.yaml"), "--mandate", path("mandate.yaml"));
    assertThat(lacking.exitCode()).isEqualTo(ExitCode.NO);
    assertThat(lacking.out()).contains("CANNOT BE MET").contains("deribit/main BTC");
  }

  @Test
  void margin_free_ranksAndVerifiesTrades() {
    var freed = margin("book.csv", "--free", "50000", "--format", "json");
    assertThat(freed.exitCode()).isEqualTo(ExitCode.DONE);
    var relief = freed.json().get("relief").get(0);
    assertThat(relief.get("ranked").size()).isPositive();
    assertThat(relief.get("combination").get("freedUsd").asDouble()).isGreaterThan(50_000);
    assertThat(margin("book.csv", "--free", "1e12").exitCode()).isEqualTo(ExitCode.NO);
  }

  @Test
  void margin_plot_isAPicture() throws IOException {
    assertThat(margin("book.csv", "--plot", path("margin.svg")).exitCode())
        .isEqualTo(ExitCode.DONE);
    assertThat(Files.readString(folder.resolve("margin.svg"))).contains("<svg");
  }

  @Test
  void riskAndHedge_withMarginLimits_showAndAnswerThem() {
    var risk = run("risk", "poor.csv", "--mandate", path("mandate.yaml"));
    assertThat(risk.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(risk.out()).contains("margin.survive").contains("BROKEN");
    var hedge = run("hedge", "poor.csv", "--mandate", path("mandate.yaml"), "--format", "json");
    assertThat(hedge.exitCode()).isEqualTo(ExitCode.NO);
    assertThat(hedge.json().get("unmet").toString()).contains("margin.survive of deribit/main");
    assertThat(run("hedge", "book.csv", "--mandate", path("mandate.yaml")).exitCode())
        .isEqualTo(ExitCode.DONE);
  }

  @Test
  void margin_badInput_isRefusedByName() throws IOException {
    write("nocash.csv", BOOK.lines().filter(line -> !line.contains("cash")).toList());
    write("negative.yaml", COLLATERAL.replace("takes: {BTC: 0 %}", "takes: {BTC: -5 %}"));
    write("place.yaml", COLLATERAL.replace("to: deribit/main", "to: deribit/man"));
    write("bad.json", summary(1, 1, 1).replace("\"equity\":1.0", "\"equity\":null"));
    refused(ExitCode.DATA, "cash:BTC", "nocash.csv");
    refused(ExitCode.CONFIGURATION, "nearest is deribit-", "book.csv", "--model", "deribit-x");
    refused(ExitCode.CONFIGURATION, "takes.BTC", "book.csv", "--optimise", path("negative.yaml"));
    refused(ExitCode.CONFIGURATION, "unknown place", "book.csv", "--optimise", path("place.yaml"));
    refused(
        ExitCode.CONFIGURATION,
        "something must be survived",
        "book.csv",
        "--optimise",
        path("collateral.yaml"));
    refused(ExitCode.DATA, "equity", "book.csv", "--venue-figures", path("bad.json"));
    refused(ExitCode.CONFIGURATION, "--tolerance", "book.csv", "--tolerance", "NaN");
    refused(ExitCode.CONFIGURATION, "--tolerance", "book.csv", "--tolerance", "1");
    refused(ExitCode.CONFIGURATION, "--transfer-time", "book.csv", "--transfer-time", "60");
    refused(ExitCode.CONFIGURATION, "--beta", "book.csv", "--beta", "BTC=NaN");
    refused(ExitCode.CONFIGURATION, "must have the coin", "book.csv", "--beta", "DOGE=1");
    refused(ExitCode.CONFIGURATION, "unknown margin rule", "book.csv", "--model", "foo");
    refused(
        ExitCode.CONFIGURATION,
        "an account has one rule",
        "book.csv",
        "--model",
        "deribit-portfolio",
        "--model",
        "deribit-standard");
  }

  @Test
  void margin_recordedChain_isJudged() throws IOException {
    var chain =
        SharedFiles.data("deribit-chain-6h/deribit_options_snapshot_20251230T173115Z.csv.gz");
    write(
        "recorded.csv",
        BOOK.replace("BTC-30JAN26-96000-C", "BTC-27MAR26-90000-C").replace("BALANCE", "12"));
    var run =
        Invocation.of(
            "margin",
            "--book",
            path("recorded.csv"),
            "--market",
            chain.toString(),
            "--model",
            "deribit-portfolio");
    assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(run.out()).contains("deribit-portfolio BTC").contains("estimate");
  }

  private void refused(int exitCode, String said, String book, String... options) {
    var run = margin(book, options);
    assertThat(run.exitCode()).as("%s", run.err()).isEqualTo(exitCode);
    assertThat(run.complaints().getFirst()).contains(said);
  }

  private static String amount(JsonNode account, String figure) {
    return account.get(figure).get("amount").toString();
  }

  private Invocation margin(String book, String... options) {
    return run("margin", book, options);
  }

  private Invocation run(String command, String book, String... options) {
    var arguments = new ArrayList<>(List.of(command, "--book", path(book), "--market", "sim:42"));
    arguments.addAll(Arrays.asList(options));
    return Invocation.of(arguments.toArray(String[]::new));
  }

  private static String summary(double equity, double initial, double maintenance) {
    return "{\"result\":{\"currency\":\"BTC\",\"equity\":"
        + equity
        + ",\"initial_margin\":"
        + initial
        + ",\"maintenance_margin\":"
        + maintenance
        + "}}";
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private void write(String name, List<String> lines) throws IOException {
    write(name, String.join("\n", lines) + "\n");
  }
}
