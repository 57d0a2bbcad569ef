package org.ballast.app.command;

import static org.assertj.core.api.Assertions.assertThat;

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

/// Plans that keep limits on losses, in a simulated market.
class TailHedgeTest {
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
  void hedge_limitInsideTheInterval_isNotUnmet() throws IOException {
    var measured = risk("--mandate", mandate(1000, 900_000_000), "--format", "json").json();
    var value = measured.get("tailLimits").get(0).get("value").asDouble();
    var run = hedge(mandate((long) Math.ceil(value), 900_000_000), "--format", "json");

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.json().get("tailLimits").get(0).get("state").asString())
        .isEqualTo("within-interval");
    assertThat(run.json().get("unmet").size()).isZero();
  }

  @Test
  void hedge_brokenTail_isUnmetAndTheAnswerIsNo() throws IOException {
    var json = hedge(mandate(1000, 1000), "--format", "json");
    var table = hedge(mandate(1000, 1000));

    assertThat(json.exitCode()).isEqualTo(ExitCode.NO);
    assertThat(json.json().get("solver").get("status").asString()).isEqualTo("cannot-be-met");
    assertThat(json.json().get("unmet").toString())
        .contains("expected shortfall 99 % over 24h, monte-carlo");
    assertThat(json.json().get("relaxations").size()).isPositive();
    assertThat(json.json().get("distributions").get(0).get("measures").size()).isEqualTo(4);
    assertThat(json.json().get("tailLimits").get(0).has("before")).isTrue();
    assertThat(table.exitCode()).isEqualTo(ExitCode.NO);
    assertThat(table.out())
        .contains("CANNOT BE MET: ")
        .contains("What giving way would do")
        .contains("Distribution before and after");
  }

  /// The plan aims at the figure, and what it says of itself holds when it is measured afresh.
  @Test
  void hedge_brokenTailWithinReach_isMetWhenMeasuredAfresh() throws IOException {
    var before = risk("--mandate", mandate(1000, 1000), "--format", "json").json();
    var half = Math.round(before.get("tailLimits").get(0).get("value").asDouble() / 2);
    var after = folder.resolve("after.csv");

    var plan =
        hedge(mandate(half, 900_000_000), "--format", "json", "--book-after", after.toString());

    assertThat(plan.exitCode()).as(plan.out() + plan.err()).isZero();
    assertThat(plan.json().get("trades").size()).isPositive();
    assertThat(plan.json().get("binding").toString()).contains("expected shortfall");
    assertThat(plan.json().get("explanation").get("trades").size()).isPositive();
    var file = Files.writeString(folder.resolve("plan.json"), plan.out());
    assertThat(Invocation.of("explain", file.toString()).out())
        .contains("a dollar of ")
        .contains("binding    expected shortfall 99 % over 24h")
        .contains("expected shortfall 0.9900: ");
    var fresh =
        Invocation.of(
            "risk",
            "--book",
            after.toString(),
            "--market",
            "sim:42",
            "--mandate",
            mandate(half, 900_000_000),
            "--format",
            "json");
    assertThat(fresh.json().get("tailLimits").get(0).get("value").asDouble())
        .isLessThanOrEqualTo((double) half);
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

  private Invocation hedge(String mandate, String... more) {
    var options = new ArrayList<>(List.of("--mandate", mandate));
    options.addAll(Arrays.asList(more));
    return run("hedge", options.toArray(String[]::new));
  }

  private Invocation run(String command, String... more) {
    var arguments =
        new ArrayList<>(List.of(command, "--book", book.toString(), "--market", "sim:42"));
    arguments.addAll(Arrays.asList(more));
    return Invocation.of(arguments.toArray(String[]::new));
  }
}
