package org.ballast.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ballast.app.Invocation;
import org.ballast.app.price.PriceModels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceCommandTest {
  @TempDir private Path folder;

  @Test
  void help_namesEveryModel() {
    var lines = Invocation.of("price", "--help").out().lines().map(String::strip).toList();
    for (var label : PriceModels.labels()) {
      assertThat(lines).anyMatch(line -> line.startsWith(label + " "));
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

  @Test
  void price_rowOfAnotherLength_failsAlone() throws IOException {
    var input =
        write(
            List.of(
                "id,type,F,K,T,df,price",
                "short,C,100,100",
                "long,C,100,100,1,1,7.9,8,9",
                "good,C,100,100,1,1,7.965567455405798"));

    var run = Invocation.of("price", "--model", "implied-vol", "--input", input, "--format", "csv");

    assertThat(run.exitCode()).as(run.err()).isZero();
    var rows = run.out().lines().toList();
    assertThat(rows.get(1))
        .isEqualTo(
            "short,C,100,100,,,,,row must have as many fields as the header: line=2 fields=4 of 7");
    assertThat(rows.get(2)).contains(",,row must have as many fields as the header: line=3");
    assertThat(rows.get(3)).startsWith("good,").endsWith(",");
  }

  @Test
  void price_numbersOutOfRange_sayWhichResultIsNone() throws IOException {
    var input =
        write(
            List.of(
                "id,type,S,K,T,r,q,sigma",
                "absurd,C,1e300,1e-300,1e300,5,-5,1e200",
                "small,C,1e-320,1e300,1,0,0,0.5",
                "good,C,100,100,1,0,0,0.2"));

    var rows =
        Invocation.of("price", "--model", "bsm", "--input", input, "--format", "json")
            .json()
            .get("cases");

    for (var row : rows) {
      var isComplete =
          row.propertyStream()
              .noneMatch(cell -> !cell.getKey().equals("error") && cell.getValue().isNull());
      assertThat(row.get("error").isNull()).as(row.toString()).isEqualTo(isComplete);
    }
    assertThat(rows.get(0).get("error").asString()).contains("result must be a finite number");
  }

  @Test
  void price_sabrBeyondItsExpansion_saysSo() throws IOException {
    var input =
        write(
            List.of(
                "id,F,K,T,alpha,beta,rho,nu",
                "far,100,100,30,0.5,1,-0.9,3",
                "near,100,100,1,0.5,1,-0.3,0.5"));

    var rows =
        Invocation.of("price", "--model", "sabr", "--input", input, "--format", "json")
            .json()
            .get("cases");

    assertThat(rows.get(0).get("lognormal_vol").asDouble()).isNegative();
    assertThat(rows.get(0).get("error").asString())
        .contains("must not be negative", "lognormal_vol");
    assertThat(rows.get(1).get("error").isNull()).isTrue();
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

  private String write(List<String> lines) throws IOException {
    return Files.write(folder.resolve("cases.csv"), lines).toString();
  }
}
