package org.ballast.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ballast.app.Invocation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// The mandate's delta model from the file to figures, plans and journals.
final class DeltaModelRunTest {
  private static final String HULL_WHITE =
      "{hull-white: {BTC: [-0.1, 0.1, 0.05], ETH: [-0.1, 0.1, 0.05]}}";

  @TempDir private Path folder;

  @BeforeEach
  void write() throws IOException {
    for (var name : new String[] {"demo-book.csv", "demo-mandate.yaml", "demo-desk.yaml"}) {
      try (InputStream stream = DemoCommand.class.getResourceAsStream(name)) {
        Files.copy(stream, folder.resolve(name));
      }
    }
  }

  @Test
  void risk_withEachModel_movesDeltaAndNothingElse() throws IOException {
    var strike = risk("sticky-strike");
    for (var model : new String[] {"sticky-delta", "{ssr: 0.5}", "bartlett", HULL_WHITE}) {
      var moved = risk(model);
      assertThat(delta(moved)).as(model).isNotEqualTo(delta(strike));
      assertThat(coin(moved).get("vega")).as(model).isEqualTo(coin(strike).get("vega"));
      assertThat(coin(moved).get("value")).as(model).isEqualTo(coin(strike).get("value"));
      assertThat(moved.json().get("scenarios")).as(model).isEqualTo(strike.json().get("scenarios"));
    }
  }

  @Test
  void hedge_withAModel_meetsTheMandateMeasuredByIt() throws IOException {
    name("sticky-delta");
    var hedge = Invocation.of(arguments("hedge"));
    assertThat(hedge.exitCode()).as(hedge.err()).isZero();
    var after = hedge.json().get("after").get("BTC").get("usdDelta").asDouble();
    assertThat(Math.abs(after)).isLessThanOrEqualTo(0.5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sticky-delta", "bartlett", HULL_WHITE})
  void run_withAModel_isReplayedByteForByte(String model) throws IOException {
    name(model);
    var desk = folder.resolve("demo-desk.yaml");
    Files.writeString(
        desk,
        Files.readString(desk)
            .replaceFirst("simulation:.*", "simulation: {step: 15s, length: 10m}")
            .replaceFirst("compare:.*\n", ""));
    var run = Invocation.of("run", desk.toString(), "--speed", "max");
    assertThat(run.exitCode()).as(run.err()).isZero();
    var replay = Invocation.of("replay", "--recompute", folder.resolve("demo.db").toString());
    assertThat(replay.exitCode()).as(replay.out() + replay.err()).isZero();
  }

  @Test
  void run_withHeston_isRefusedByName() throws IOException {
    name("heston");
    var run = Invocation.of("run", folder.resolve("demo-desk.yaml").toString());
    assertThat(run.exitCode()).isEqualTo(ExitCode.CONFIGURATION);
    assertThat(run.complaints()).singleElement().asString().contains("delta_model", "heston");
    assertThat(folder.resolve("demo.db")).doesNotExist();
  }

  private Invocation risk(String model) throws IOException {
    name(model);
    var run = Invocation.of(arguments("risk"));
    assertThat(run.exitCode()).as(run.err()).isZero();
    return run;
  }

  private void name(String model) throws IOException {
    var mandate = folder.resolve("demo-mandate.yaml");
    var text = Files.readString(mandate).replaceFirst("(?m)^delta_model:.*\n", "");
    Files.writeString(mandate, "delta_model: " + model + "\n" + text);
  }

  private String[] arguments(String command) {
    return new String[] {
      command,
      "--book",
      folder.resolve("demo-book.csv").toString(),
      "--mandate",
      folder.resolve("demo-mandate.yaml").toString(),
      "--market",
      "sim:42",
      "--format",
      "json"
    };
  }

  private static double delta(Invocation run) {
    return coin(run).get("usdDelta").asDouble();
  }

  private static JsonNode coin(Invocation run) {
    return run.json().get("byUnderlying").get("BTC");
  }
}
