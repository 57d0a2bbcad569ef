package org.ballast.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;
import org.ballast.app.Invocation;
import org.ballast.app.price.PriceModels;
import org.ballast.quant.pricing.MertonJumpModel;
import org.ballast.testkit.ReferenceRows;
import org.ballast.testkit.SharedFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class PriceCommandTest {
  /// That every column reaches its own result: the formulas' accuracy is tested where they are.
  private static final double RELATIVE = 1e-6;

  /// Results so small that the reference lies in the formula's absolute error.
  private static final double ABSOLUTE = 1e-9;

  @TempDir private Path folder;

  @Test
  void help_namesEveryModel() {
    var lines = Invocation.of("price", "--help").out().lines().map(String::strip).toList();
    for (var label : PriceModels.labels()) {
      assertThat(lines).anyMatch(line -> line.startsWith(label + " "));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "bsm, bsm_greeks.csv, normal",
    "inverse, inverse_options.csv, ''",
    "implied-vol, implied_vol.csv, itm",
    "sabr, sabr_hagan.csv, ''"
  })
  void price_referenceCases_givesTheirResults(String model, String file, String region)
      throws IOException {
    var cases = Files.readAllLines(SharedFiles.reference(file));
    var input =
        write(
            cases.stream()
                .filter(
                    line -> region.isEmpty() || isHeader(line) || line.contains("," + region + ","))
                .toList());

    var run = Invocation.of("price", "--model", model, "--input", input, "--format", "csv");

    assertThat(run.exitCode()).as(run.err()).isZero();
    var lines = run.out().lines().toList();
    var header = Arrays.asList(lines.getFirst().split(","));
    var compared = 0;
    for (var line : lines.subList(1, lines.size())) {
      var fields = line.split(",", -1);
      for (var column : header) {
        if (!column.startsWith("computed_") || column.equals("computed_error")) {
          continue;
        }
        var expected =
            Double.parseDouble(fields[header.indexOf(column.substring("computed_".length()))]);
        assertThat(Double.parseDouble(fields[header.indexOf(column)]))
            .as(column + " of " + line)
            .isCloseTo(expected, within(RELATIVE * Math.abs(expected) + ABSOLUTE));
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(50);
  }

  @ParameterizedTest
  @ValueSource(strings = {"heston", "bates", "svcj", "merton", "kou"})
  void price_referenceCasesOfAModel_givesTheirResults(String model) throws IOException {
    var cases = modelCases(model);
    var parameters = cases.getFirst().path("params").propertyNames();
    var lines = new ArrayList<String>();
    lines.add("id,type,S,K,r,q," + String.join(",", parameters));
    for (var node : cases) {
      var line = new StringJoiner(",");
      line.add(node.path("id").asString()).add("C");
      List.of("S", "K", "r", "q").forEach(name -> line.add(node.path(name).asString()));
      parameters.forEach(name -> line.add(node.path("params").path(name).asString()));
      lines.add(line.toString());
    }

    var run =
        Invocation.of("price", "--model", model, "--input", write(lines), "--format", "json")
            .json();

    for (int i = 0; i < cases.size(); i++) {
      var priced = run.get("cases").get(i);
      assertSame(priced, "price", cases.get(i), "call");
      assertSame(priced, "price_cos", cases.get(i), "call");
      assertSame(priced, "delta", cases.get(i), "delta_spot_call");
      assertSame(priced, "gamma", cases.get(i), "gamma_spot");
      if (!cases.get(i).path("vega_v0").isNull()) {
        assertSame(priced, "vega_v0", cases.get(i), "vega_v0");
      }
    }
  }

  @Test
  void price_haugsJumpTable_isExact() throws IOException {
    var rows = ReferenceRows.csv("haug_merton.csv");
    var lines = new ArrayList<String>();
    lines.add("id,type,S,K,T,r,q,sigma,lambda,muJ,sigJ,exact");
    for (var row : rows) {
      var model =
          MertonJumpModel.ofVarianceShare(
              row.number("total_vol"), row.number("lambda"), row.number("gamma_share"));
      var line = new StringJoiner(",");
      line.add("haug").add("C");
      List.of("S", "K", "T", "r", "q").forEach(name -> line.add(row.text(name)));
      line.add(Double.toString(model.vol())).add(row.text("lambda"));
      line.add(Double.toString(model.jumpLogMean())).add(Double.toString(model.jumpLogSd()));
      lines.add(line.add(row.text("exact_mpmath")).toString());
    }

    var run =
        Invocation.of("price", "--model", "merton", "--input", write(lines), "--format", "json")
            .json();

    for (var priced : run.get("cases")) {
      assertSame(priced, "price", priced, "exact");
    }
  }

  @Test
  void price_impossibleParameters_sayWhy() throws IOException {
    var input =
        write(
            List.of(
                "id,type,S,K,T,r,q,kappa,theta,sigma,rho,v0",
                "bad,C,100,100,1,0,0,1,0.2,0.5,-1.5,0.2",
                "good,P,100,100,1,0,0,1,0.2,0.5,-0.5,0.2"));

    var run = Invocation.of("price", "--model", "heston", "--input", input, "--format", "csv");

    var rows = run.out().lines().toList();
    assertThat(rows.get(1)).endsWith("|correlation| must be at most 1.0: |correlation|=1.5");
    assertThat(rows.get(2)).endsWith(",");
  }

  @Test
  void price_black76_isTheDiscountedInverseInUsd() throws IOException {
    var input =
        write(List.of("id,type,F,K,T,df,sigma", "a,C,100,95,0.5,0.9,0.4", "b,P,100,95,0.5,1,0.4"));

    var run =
        Invocation.of("price", "--model", "black76", "--input", input, "--format", "json").json();

    assertThat(run.get("schema").asString()).isEqualTo("ballast.price/1");
    var call = run.get("cases").get(0);
    var put = run.get("cases").get(1);
    assertThat(call.get("price").asDouble() / 0.9 - put.get("price").asDouble())
        .isCloseTo(5, within(1e-12));
    assertThat(call.get("delta").asDouble() / 0.9 - put.get("delta").asDouble())
        .isCloseTo(1, within(1e-12));
    assertThat(call.get("id").asString()).isEqualTo("a");
    assertThat(call.get("error").isNull()).isTrue();
  }

  @Test
  void price_rowWithoutAnswer_saysWhyAndTheOthersGoOn() throws IOException {
    var input =
        write(
            List.of(
                "id,type,F,K,T,df,price",
                "good,C,100,100,1,1,7.965567455405798",
                "dear,C,100,100,1,1,101",
                "word,C,100,x,1,1,5",
                "nan,C,NaN,100,1,1,5",
                "type,X,100,100,1,1,5",
                "last,P,100,100,1,1,7.965567455405798"));

    var run = Invocation.of("price", "--model", "implied-vol", "--input", input, "--format", "csv");

    assertThat(run.exitCode()).as(run.err()).isZero();
    var rows = run.out().lines().toList();
    assertThat(rows).hasSize(7);
    assertThat(rows.get(0)).isEqualTo("id,type,F,K,T,df,price,iv,error");
    assertThat(Double.parseDouble(rows.get(1).split(",", -1)[7])).isCloseTo(0.2, within(1e-12));
    assertThat(rows.get(2)).contains(",,no volatility gives this price");
    assertThat(rows.get(3)).contains(",,number must be decimal: K=x");
    assertThat(rows.get(4)).matches("nan,.*,,.+");
    assertThat(rows.get(5)).contains(",,type must be C or P: type=X");
    assertThat(rows.get(6)).startsWith("last,").endsWith(",");
  }

  @ParameterizedTest
  @CsvSource({
    "bsn, 'id,type,S,K,T,r,q,sigma', 2, model must be one of",
    "bsm, 'id,type,S,K,T,r,sigma', 3, column is missing",
    "bsm, 'id,type,S,S,K,T,r,q,sigma', 3, input must be CSV with a header",
  })
  void price_badInput_isOneLine(String model, String header, int exitCode, String said)
      throws IOException {
    var input = write(List.of(header, "a" + ",1".repeat(header.split(",").length - 1)));

    var run = Invocation.of("price", "--model", model, "--input", input);

    assertThat(run.exitCode()).as(run.err()).isEqualTo(exitCode);
    assertThat(run.complaints()).hasSize(1);
    assertThat(run.err()).contains(said);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void price_inputWithoutCases_isData() throws IOException {
    var run =
        Invocation.of(
            "price", "--model", "bsm", "--input", write(List.of("id,type,S,K,T,r,q,sigma")));

    assertThat(run.exitCode()).isEqualTo(ExitCode.DATA);
    assertThat(run.err()).contains("input must have at least one case");
  }

  private static List<JsonNode> modelCases(String model) {
    return ReferenceRows.jsonNodes("sv_jump_models.json", "cases").stream()
        .filter(node -> node.path("model").asString().equals(model))
        .toList();
  }

  private static void assertSame(JsonNode actual, String column, JsonNode expected, String name) {
    var exact = Double.parseDouble(expected.path(name).asString());
    assertThat(actual.path(column).asDouble())
        .as("%s of %s", column, actual)
        .isCloseTo(exact, within(RELATIVE * Math.abs(exact) + ABSOLUTE));
  }

  private String write(List<String> lines) throws IOException {
    return Files.write(folder.resolve("cases.csv"), lines).toString();
  }

  private static boolean isHeader(String line) {
    return line.startsWith("id,");
  }
}
