package org.ballast.app.recorded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ballast.app.Invocation;
import org.ballast.testkit.SharedFiles;
import org.ballast.venues.recorded.RecordedHours;
import org.ballast.venues.recorded.RecordedMarket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a book of recorded coins can lose, from recorded history.
class RecordedTailTest {
  private static final String CHAINS = "deribit-chain-6h";

  @TempDir private Path folder;

  /// A book of coins alone loses what the coins did, to the cent.
  @Test
  void risk_historicalOfACoin_isTheCoinsOwnHistory() throws IOException {
    SharedFiles.data(RecordedHours.FOLDER);
    var risk = risk("wallet:BTC,1", "--distribution", "historical", "--format", "json");

    assertThat(risk.exitCode()).as(risk.err()).isZero();
    var method = risk.json().get("distribution").get("measures").get(0);
    var worst = method.get("tail").get(0);
    var index = risk.json().get("byUnderlying").get("BTC").get("index").asDouble();
    assertThat(worst.get("pnl").asDouble()).isBetween(-index, -0.1 * index);
    assertThat(worst.get("name").asString()).endsWith("+24h");
    assertThat(method.get("set").get("dependence").asInt()).isEqualTo(24);
    var component = method.get("contributions").get(0).get("component").asDouble();
    assertThat(component)
        .isCloseTo(
            method.get("expectedShortfall").get(1).get("value").asDouble(),
            within(1e-6 * component));
  }

  /// Simulated by what the chain says, with the carry of history, beside halts of recorded hours.
  @Test
  void risk_monteCarloOfACoin_isFittedToItsChain() throws IOException {
    SharedFiles.data(RecordedHours.FOLDER);
    var risk = risk("wallet:ETH,1", "--distribution", "monte-carlo", "--format", "json");

    assertThat(risk.exitCode()).as(risk.err()).isZero();
    var set = risk.json().get("distribution").get("measures").get(0).get("set");
    assertThat(set.get("notes").toString()).contains("ETH model fitted to ").contains("no drift");
    assertThat(set.get("provenance").asString())
        .contains("ETH SVCJ kappa ")
        .contains("by the rank of ETH from history");
    var halts = 0;
    for (var stress : risk.json().get("stresses")) {
      halts += stress.get("name").asString().startsWith("trading halt of ") ? 1 : 0;
    }
    assertThat(halts).isEqualTo(2);
  }

  @Test
  void risk_backtest_judgesBothBooksByEveryMethod() throws IOException {
    SharedFiles.data(RecordedHours.FOLDER);
    var run = risk("wallet:ETH,1", "--backtest", "--format", "json");

    assertThat(run.exitCode()).as(run.err()).isZero();
    var json = run.json();
    assertThat(json.get("schema").asString()).isEqualTo("ballast.backtest/1");
    assertThat(json.get("coins").toString()).isEqualTo("[\"ETH\"]");
    assertThat(json.get("series").size()).isEqualTo(12);
    for (var series : json.get("series")) {
      var exceptions = 0;
      for (var forecast : series.get("forecasts")) {
        exceptions += forecast.get("loss").asDouble() > forecast.get("var").asDouble() ? 1 : 0;
      }
      assertThat(series.get("exceptions").asInt()).isEqualTo(exceptions);
      assertThat(series.get("forecasts").size()).isEqualTo(series.get("days").asInt());
      assertThat(series.has("kupiec")).isTrue();
      assertThat(series.has("independence")).isTrue();
      assertThat(series.get("shortfall").has("z2")).isTrue();
    }
  }

  /// The first recorded chain, so that no more than it is read for the history.
  private Invocation risk(String holding, String... more) throws IOException {
    var chains = RecordedMarket.open(SharedFiles.data(CHAINS)).entries();
    var book =
        Files.writeString(
            folder.resolve("book.csv"),
            "account,instrument,quantity,entry_price\nwallet/me," + holding + ",\n");
    var options =
        new String[] {
          "risk",
          "--book",
          book.toString(),
          "--market",
          SharedFiles.data(CHAINS).toString(),
          "--at",
          chains.get(4).takenAt().plusSeconds(1).toString()
        };
    var all = new String[options.length + more.length];
    System.arraycopy(options, 0, all, 0, options.length);
    System.arraycopy(more, 0, all, options.length, more.length);
    return Invocation.of(all);
  }
}
