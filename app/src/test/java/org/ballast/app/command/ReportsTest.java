package org.ballast.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.ballast.app.Invocation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// What programs read, field by field as FORMATS.md lists it, and what people see.
class ReportsTest {
  private static final int SEEDS = 20;

  @TempDir private Path folder;
  private Path book = Path.of("");
  private Path mandate = Path.of("");

  @BeforeEach
  void write() throws IOException {
    book = copy("demo-book.csv");
    mandate = copy("demo-mandate.yaml");
  }

  @Test
  void risk_json_hasTheFieldsOfItsSchema() {
    var risk = run("risk", "--format", "json").json();

    assertThat(risk.properties().iterator().next().getKey()).isEqualTo("schema");
    assertThat(risk.get("schema").asString()).isEqualTo("ballast.risk/1");
    assertThat(risk.get("asOf").asString()).isEqualTo("2026-01-15T12:00:00Z");
    requireFields(risk.get("total"), "value", "delta", "gamma", "vega", "theta");
    requireFields(
        risk.get("byUnderlying").get("BTC"),
        "index",
        "value",
        "equity",
        "deltaTotal",
        "usdDelta",
        "blackDelta",
        "delta",
        "gamma",
        "vega",
        "theta");
    requireFields(
        risk.get("positions").get(0),
        "account",
        "instrument",
        "quantity",
        "value",
        "delta",
        "gamma",
        "vega",
        "theta",
        "perContract");
    requireFields(
        risk.get("positions").get(0).get("perContract"),
        "mark",
        "impliedVol",
        "delta",
        "gamma",
        "vega",
        "theta");
    requireFields(risk.get("scenarios"), "spot", "vol", "pnl");
    assertThat(risk.get("byExpiry").size()).isPositive();
    assertThat(risk.get("byAccount").get("deribit/main").get("BTC").isObject()).isTrue();
    assertThat(risk.get("warnings").isArray()).isTrue();
  }

  @Test
  void risk_withoutMandate_isCoinNeutralAndSaysSo() {
    var risk =
        Invocation.of("risk", "--book", book.toString(), "--market", "sim:3", "--format", "json")
            .json();

    assertThat(risk.get("target").asString()).isEqualTo("coin-neutral");
    var btc = risk.get("byUnderlying").get("BTC");
    assertThat(btc.get("delta")).isEqualTo(btc.get("deltaTotal"));
    assertThat(btc.get("usdDelta").asDouble())
        .isCloseTo(btc.get("equity").asDouble() + btc.get("deltaTotal").asDouble(), within(1e-12));
  }

  @Test
  void risk_csv_hasARowPerPosition() {
    var lines = run("risk", "--format", "csv").out().lines().toList();

    assertThat(lines.getFirst()).startsWith("account,instrument,quantity,value_usd,delta");
    assertThat(lines).hasSize(19);
  }

  @Test
  void hedge_json_hasTheFieldsOfItsSchema() {
    var plan = run("hedge", "--format", "json").json();

    assertThat(plan.properties().iterator().next().getKey()).isEqualTo("schema");
    assertThat(plan.get("schema").asString()).isEqualTo("ballast.hedge/1");
    requireFields(
        plan, "asOf", "before", "after", "trades", "cost", "risk", "binding", "unmet", "solver");
    requireFields(
        plan.get("trades").get(0),
        "instrument",
        "account",
        "side",
        "quantity",
        "price",
        "fee",
        "slippage",
        "reason");
    requireFields(
        plan.get("cost"),
        "total",
        "fees",
        "slippage",
        "impact",
        "funding",
        "margin",
        "failurePremium",
        "incomeNotCounted",
        "holdingHours");
    requireFields(plan.get("solver"), "status", "objective", "bound", "gap");
    assertThat(plan.get("cost").get("total").get("currency").asString()).isEqualTo("USD");
    assertThat(plan.get("solver").get("objective").get("amount").asDouble())
        .isCloseTo(plan.get("cost").get("total").get("amount").asDouble(), within(1e-6));
  }

  @Test
  void hedge_csv_hasARowPerOrder() {
    var orders = run("hedge", "--format", "json").json().get("trades").size();
    var lines = run("hedge", "--format", "csv").out().lines().toList();

    assertThat(lines.getFirst())
        .isEqualTo("account,instrument,side,quantity,price,fee_usd,slippage_usd,reason");
    assertThat(lines).hasSize(orders + 1);
  }

  @Test
  void hedge_cannotBeMet_exitsWithNoAndShowsTheNearestPlan() throws IOException {
    Files.writeString(
        mandate,
        """
        underlyings: {BTC: {delta: 0.5 BTC, gamma: 0.01 BTC}}
        trade: {instruments: ["deribit:BTC-PERPETUAL"]}
        """);

    var json = run("hedge", "--format", "json");
    var table = run("hedge");

    assertThat(json.exitCode()).isEqualTo(ExitCode.NO);
    assertThat(json.err()).isEmpty();
    assertThat(json.json().get("unmet").get(0).get("limit").asString()).isEqualTo("BTC.gamma");
    assertThat(json.json().get("solver").get("status").asString()).isEqualTo("cannot-be-met");
    assertThat(json.json().get("trades").size()).isPositive();
    assertThat(table.out()).contains("The nearest plan costs").contains("CANNOT BE MET: BTC.gamma");
  }

  @Test
  void hedge_budgetTooSmall_namesTheBudgetAndWhatItTakes() throws IOException {
    Files.writeString(mandate, Files.readString(mandate).replace("60000 USD/day", "500 USD/day"));

    var hedge = run("hedge", "--format", "json");

    assertThat(hedge.exitCode()).isEqualTo(ExitCode.NO);
    var unmet = hedge.json().get("unmet");
    var last = unmet.get(unmet.size() - 1);
    assertThat(last.get("limit").asString()).isEqualTo("trade.max_cost");
    assertThat(last.get("bound").asDouble()).isEqualTo(500);
    assertThat(last.get("value").asDouble()).isGreaterThan(500);
    var cost = hedge.json().get("cost");
    assertThat(
            cost.get("fees").get("amount").asDouble()
                + cost.get("slippage").get("amount").asDouble())
        .isLessThanOrEqualTo(500);
  }

  @Test
  void hedge_surfaceVols_meetsTheMandateOnThatSurface() {
    var after = folder.resolve("after.csv");
    var hedge =
        run("hedge", "--vol", "surface", "--format", "json", "--book-after", after.toString());
    var risk =
        Invocation.of(
            "risk",
            "--book",
            after.toString(),
            "--mandate",
            mandate.toString(),
            "--market",
            "sim:3",
            "--vol",
            "surface",
            "--format",
            "json");

    assertThat(hedge.exitCode()).as(hedge.err()).isZero();
    for (var limit : risk.json().get("limits")) {
      assertThat(limit.get("excess").asDouble()).as(limit.toString()).isZero();
    }
  }

  @Test
  void mandateCheck_printsWhatBindsAndWhatIsUnlimited() {
    var check = Invocation.of("mandate", "check", mandate.toString());
    var json = Invocation.of("mandate", "check", mandate.toString(), "--format", "json").json();

    assertThat(check.exitCode()).isZero();
    assertThat(check.out())
        .contains("underlyings.BTC.delta     0.5 BTC, half-width around the target\n")
        .contains("underlyings.BTC.theta     unlimited\n")
        .contains("trade.max_order           500000 USD");
    assertThat(json.get("schema").asString()).isEqualTo("ballast.mandate/1");
  }

  @Test
  void hedge_everySeed_meetsTheDemosMandate() {
    for (var seed = 1; seed <= SEEDS; seed++) {
      var hedge =
          Invocation.of(
              "hedge",
              "--book",
              book.toString(),
              "--mandate",
              mandate.toString(),
              "--market",
              "sim:" + seed);

      assertThat(hedge.exitCode()).as("seed=" + seed + hedge.out() + hedge.err()).isZero();
      assertThat(hedge.complaints()).as("seed=" + seed).isEmpty();
      assertThat(hedge.out()).as("seed=" + seed).contains("% used").doesNotContain("BROKEN");
    }
  }

  private static void requireFields(JsonNode node, String... names) {
    for (var name : names) {
      assertThat(node.has(name)).as(name + " in " + node).isTrue();
    }
  }

  private Invocation run(String command, String... more) {
    var common =
        Stream.of(
            command,
            "--book",
            book.toString(),
            "--mandate",
            mandate.toString(),
            "--market",
            "sim:3");
    return Invocation.of(Stream.concat(common, Arrays.stream(more)).toArray(String[]::new));
  }

  private Path copy(String name) throws IOException {
    try (InputStream stream = DemoCommand.class.getResourceAsStream(name)) {
      var file = folder.resolve(name);
      Files.copy(stream, file);
      return file;
    }
  }
}
