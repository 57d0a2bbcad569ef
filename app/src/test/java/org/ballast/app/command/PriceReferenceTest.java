package org.ballast.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ballast.testkit.Accuracy.assertRelative;
import static org.ballast.testkit.Accuracy.assertWithin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ballast.app.Invocation;
import org.ballast.testkit.ReferenceRow;
import org.ballast.testkit.ReferenceRows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// `price` reproduces the reference values of every model that has some, at the reference's own
/// rules.
class PriceReferenceTest {
  private static final double PRICE_TO_SCALE = 2e-15;
  private static final double OTM_PRICE_RELATIVE = 1e-12;
  private static final double OTM_PRICE_MIN = 1e-250;
  private static final double GREEK_RELATIVE = 1e-11;
  private static final double TINY_VOL_GREEK_RELATIVE = 1e-9;
  private static final double INVERSE_RELATIVE = 1e-12;
  private static final double VOL_RELATIVE = 1e-13;
  private static final double VOL_PRICE_ULPS = 4;
  private static final double SABR_RELATIVE = 1e-12;
  private static final double SABR_RELATIVE_NEAR = 1e-9;
  private static final double SABR_NEAR = 1e-6;
  private static final double SMILE_DELTA = 1e-9;
  private static final double VOGT = 1e-12;
  private static final double SVI = 1e-11;
  private static final double PRICE_TO_SPOT = 1e-12;
  private static final double COS_PRICE_TO_SPOT = 1e-9;
  private static final double SERIES_RELATIVE = 1e-12;
  private static final String CLASH = "computed_";

  @TempDir private Path folder;

  /// A case of the reference and what the command line made of it.
  private record Priced(ReferenceRow row, JsonNode result) {
    /// Under the name that the input does not have.
    double result(String name) {
      var cell = result.has(CLASH + name) ? result.get(CLASH + name) : result.get(name);
      assertThat(cell.isNumber()).as("%s of %s", name, result).isTrue();
      return cell.asDouble();
    }

    void assertRelativeTo(String name, String reference, double tolerance) {
      assertRelative(name, result(name), row.number(reference), tolerance, row);
    }
  }

  @Test
  void bsm_everyRow_isExact() throws IOException {
    for (var priced : priced("bsm", ReferenceRows.csv("bsm_greeks.csv"))) {
      var row = priced.row();
      var isTinyVol = row.text("region").equals("tiny_vol");
      assertWithin(
          "price", priced.result("price"), row.number("price"), PRICE_TO_SCALE * scale(row), row);
      if (isOutOfTheMoney(row) && row.number("price") > OTM_PRICE_MIN) {
        priced.assertRelativeTo("price", "price", OTM_PRICE_RELATIVE);
      }
      for (var greek : greeks(row)) {
        priced.assertRelativeTo(greek, greek, isTinyVol ? TINY_VOL_GREEK_RELATIVE : GREEK_RELATIVE);
      }
    }
  }

  @Test
  void bsm_haugsTable_isExact() throws IOException {
    for (var priced : priced("bsm", ReferenceRows.csv("haug_bsm.csv"))) {
      assertWithin(
          "price",
          priced.result("price"),
          priced.row().number("exact_mpmath"),
          PRICE_TO_SCALE * scale(priced.row()),
          priced.row());
    }
  }

  @Test
  void inverse_everyRow_isExact() throws IOException {
    var columns =
        List.of(
            "price_usd",
            "price_coin",
            "delta_bs",
            "net_transaction_delta",
            "dprice_coin_dF",
            "d2price_coin_dF2",
            "gamma_usd",
            "vega_usd",
            "vega_coin",
            "theta_usd_per_year",
            "theta_coin_per_year",
            "vanna_usd",
            "dvega_coin_dF");
    for (var priced : priced("inverse", ReferenceRows.csv("inverse_options.csv"))) {
      columns.forEach(column -> priced.assertRelativeTo(column, column, INVERSE_RELATIVE));
    }
  }

  @Test
  void black76_inverseOptionsInUsd_areExact() throws IOException {
    var names =
        Map.of(
            "price", "price_usd",
            "delta", "delta_bs",
            "gamma", "gamma_usd",
            "vega", "vega_usd",
            "theta", "theta_usd_per_year",
            "vanna", "vanna_usd");
    var rows =
        ReferenceRows.csv("inverse_options.csv").stream().map(row -> with(row, "df", "1")).toList();
    for (var priced : priced("black76", rows)) {
      names.forEach((name, column) -> priced.assertRelativeTo(name, column, INVERSE_RELATIVE));
    }
  }

  @Test
  void impliedVol_everyRow_isAsExactAsThePriceOrHasNone() throws IOException {
    for (var priced : priced("implied-vol", ReferenceRows.csv("implied_vol.csv"))) {
      var row = priced.row();
      if (row.text("region").startsWith("invalid:")) {
        assertThat(priced.result().get(CLASH + "iv").isNull()).as("%s", row).isTrue();
        assertThat(priced.result().get("error").isNull()).as("%s", row).isFalse();
      } else {
        var attainable = VOL_PRICE_ULPS * row.number("iv_change_per_price_ulp");
        var tolerance = VOL_RELATIVE * row.number("iv") + attainable;
        assertWithin("iv", priced.result("iv"), row.number("iv"), tolerance, row);
      }
    }
  }

  @Test
  void sabr_everyRow_isExact() throws IOException {
    for (var priced : priced("sabr", ReferenceRows.csv("sabr_hagan.csv"))) {
      var row = priced.row();
      var isNear = Math.abs(StrictMath.log(row.number("F") / row.number("K"))) < SABR_NEAR;
      priced.assertRelativeTo(
          "lognormal_vol", "lognormal_vol", isNear ? SABR_RELATIVE_NEAR : SABR_RELATIVE);
    }
    for (var priced : priced("sabr", ReferenceRows.json("smile_deltas.json", "sabr"))) {
      for (var slope : List.of("dsigma_dF", "dsigma_dalpha")) {
        assertWithin(
            slope, priced.result(slope), priced.row().number(slope), SMILE_DELTA, priced.row());
      }
    }
  }

  @Test
  void svi_vogtsSlice_isExact() throws IOException {
    var slice = flat(ReferenceRows.node("svi_vogt.json").path("raw"));
    var rows =
        ReferenceRows.json("svi_vogt.json", "grid").stream().map(row -> at(slice, row)).toList();
    for (var priced : priced("svi", rows)) {
      for (var name : List.of("w", "w1", "w2", "g")) {
        assertWithin(name, priced.result(name), priced.row().number(name), VOGT, priced.row());
      }
    }
  }

  @Test
  void svi_probesOfRawSlices_areExact() throws IOException {
    var rows = new ArrayList<ReferenceRow>();
    for (var node : ReferenceRows.jsonNodes("svi_ssvi.json", "raw_cases")) {
      var values = new LinkedHashMap<String, String>();
      var names = List.of("a", "b", "rho", "m", "sigma");
      for (var i = 0; i < names.size(); i++) {
        values.put(names.get(i), node.path("raw").get(i).asString());
      }
      rows.add(at(new ReferenceRow(values), flat(node.path("probe"))));
    }
    for (var priced : priced("svi", rows)) {
      for (var name : List.of("w", "w1", "w2", "g")) {
        assertWithin(
            name,
            priced.result(name),
            priced.row().number(name),
            SVI * Math.max(1, Math.abs(priced.row().number(name))),
            priced.row());
      }
    }
  }

  /// A slice at a strike of ln(K/F) = k.
  private static ReferenceRow at(ReferenceRow slice, ReferenceRow point) {
    var values = new LinkedHashMap<>(slice.values());
    values.putAll(point.values());
    values.putAll(
        Map.of("F", "1", "T", "1", "K", Double.toString(StrictMath.exp(point.number("k")))));
    return new ReferenceRow(values);
  }

  @ParameterizedTest
  @ValueSource(strings = {"heston", "bates", "svcj", "merton", "kou"})
  void transforms_everyCase_areExact(String model) throws IOException {
    for (var type : List.of("C", "P")) {
      var rows =
          ReferenceRows.jsonNodes("sv_jump_models.json", "cases").stream()
              .filter(node -> node.path("model").asString().equals(model))
              .map(node -> with(flat(node), "type", type))
              .toList();
      for (var priced : priced(model, rows)) {
        requireExact(priced, type.equals("C"));
      }
    }
  }

  private static void requireExact(Priced priced, boolean isCall) {
    var row = priced.row();
    var spot = row.number("S");
    var price = row.number(isCall ? "call" : "put");
    assertWithin("price", priced.result("price"), price, PRICE_TO_SPOT * spot, row);
    assertWithin("price_cos", priced.result("price_cos"), price, COS_PRICE_TO_SPOT * spot, row);
    priced.assertRelativeTo("gamma", "gamma_spot", GREEK_RELATIVE);
    if (isCall) {
      priced.assertRelativeTo("delta", "delta_spot_call", GREEK_RELATIVE);
    }
    if (row.values().containsKey("vega_v0")) {
      priced.assertRelativeTo("vega_v0", "vega_v0", GREEK_RELATIVE);
    }
  }

  @Test
  void mertonSeries_haugsTable_isExact() throws IOException {
    for (var priced : priced("merton-series", ReferenceRows.csv("haug_merton.csv"))) {
      priced.assertRelativeTo("call", "exact_mpmath", SERIES_RELATIVE);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "vulnerable, hazard_adjusted.json, B_vulnerable, 1e-11",
    "jump-to-zero, hazard_adjusted.json, A_jump_to_zero, 1e-11",
    "wrong-way, hazard_adjusted.json, D_wrong_way, 1e-11",
    "lst, conventions.json, lst, 1e-12",
    "staked, conventions.json, staking, 1e-12"
  })
  void hazardsAndStaking_everyRow_areExact(
      String model, String file, String section, double tolerance) throws IOException {
    for (var priced : priced(model, ReferenceRows.json(file, section))) {
      var compared = 0;
      for (var name : priced.row().values().keySet()) {
        if (priced.result().has(CLASH + name)) {
          priced.assertRelativeTo(name, name, tolerance);
          compared++;
        }
      }
      assertThat(compared).as("%s", priced).isGreaterThan(1);
    }
  }

  /// Shape: the file's rows in its order.
  private List<Priced> priced(String model, List<ReferenceRow> rows) throws IOException {
    assertThat(rows).isNotEmpty();
    var columns = List.copyOf(rows.getFirst().values().keySet());
    var lines = new ArrayList<>(List.of(String.join(",", columns)));
    for (var row : rows) {
      lines.add(String.join(",", columns.stream().map(name -> quoted(row.text(name))).toList()));
    }
    var input = Files.write(folder.resolve("cases.csv"), lines).toString();
    var run = Invocation.of("price", "--model", model, "--input", input, "--format", "json");
    assertThat(run.exitCode()).as(run.err()).isZero();
    var cases = run.json().get("cases");
    assertThat(cases.size()).isEqualTo(rows.size());
    return IntStream.range(0, rows.size())
        .mapToObj(i -> new Priced(rows.get(i), cases.get(i)))
        .toList();
  }

  private static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }

  private static ReferenceRow with(ReferenceRow row, String name, String value) {
    var values = new LinkedHashMap<>(row.values());
    values.put(name, value);
    return new ReferenceRow(values);
  }

  /// A case with its parameters as columns; without what is null.
  private static ReferenceRow flat(JsonNode node) {
    var values = new LinkedHashMap<String, String>();
    node.properties()
        .forEach(entry -> {
          if (entry.getKey().equals("params")) {
            entry
                .getValue()
                .properties()
                .forEach(
                    parameter -> values.put(parameter.getKey(), parameter.getValue().asString()));
          } else if (!entry.getValue().isNull()) {
            values.put(entry.getKey(), entry.getValue().asString());
          }
        });
    return new ReferenceRow(values);
  }

  private static List<String> greeks(ReferenceRow row) {
    var known =
        List.of("id", "region", "type", "S", "K", "T", "r", "q", "sigma", "d1", "d2", "price");
    return row.values().keySet().stream().filter(name -> !known.contains(name)).toList();
  }

  private static double scale(ReferenceRow row) {
    var years = row.number("T");
    return Math.max(
        row.number("S") * StrictMath.exp(-row.number("q") * years),
        row.number("K") * StrictMath.exp(-row.number("r") * years));
  }

  private static boolean isOutOfTheMoney(ReferenceRow row) {
    return row.type().sign() * (row.number("d1") + row.number("d2")) <= 0;
  }
}
