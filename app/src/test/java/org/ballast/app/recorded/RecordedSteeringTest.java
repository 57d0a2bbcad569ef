package org.ballast.app.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ballast.app.Invocation;
import org.ballast.testkit.SharedFiles;
import org.ballast.venues.recorded.RecordedHours;
import org.ballast.venues.recorded.RecordedMarket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A plan for a book of recorded coins keeps three limits on shortfall, one on a scenario and those
/// on margin, by recorded history, and says so of itself only where it is so.
class RecordedSteeringTest {
  private static final String CHAINS = "deribit-chain-6h";

  @TempDir private Path folder;

  @Test
  void hedge_tailAndMarginLimits_holdWhenMeasuredAfresh() throws IOException {
    SharedFiles.data(RecordedHours.FOLDER);
    var book =
        Files.writeString(
            folder.resolve("book.csv"),
            """
            account,instrument,quantity,entry_price
            deribit/main,deribit:BTC-PERPETUAL,4000000,
            deribit/main,cash:BTC,12,
            """);
    var first = run("hedge", book, mandate(1e9, 1e9), "--format", "json").json();
    var limits = first.get("tailLimits");
    double shortfall = limits.get(1).get("value").asDouble();
    double stress = limits.get(3).get("value").asDouble();
    var mandate = mandate(0.5 * shortfall, 0.5 * stress);
    var after = folder.resolve("after.csv");

    var plan = run("hedge", book, mandate, "--format", "json", "--book-after", after.toString());

    assertThat(plan.exitCode()).as(plan.out() + plan.err()).isZero();
    assertThat(plan.json().get("trades").size()).isPositive();
    var fresh = run("risk", after, mandate, "--format", "json").json();
    for (var limit : fresh.get("tailLimits")) {
      assertThat(limit.get("value").asDouble())
          .as(limit.toString())
          .isLessThanOrEqualTo(limit.get("bound").asDouble());
    }
    for (var limit : fresh.get("margin")) {
      assertThat(limit.get("isBroken").asBoolean()).as(limit.toString()).isFalse();
    }
  }

  private Path mandate(double shortfall, double stress) throws IOException {
    return Files.writeString(
        folder.resolve("mandate.yaml"),
        """
        underlyings: {BTC: {delta: 1000 BTC}}
        trade: {instruments: ["deribit:BTC-*"]}
        tail:
          - {measure: expected-shortfall, confidence: 0.95, horizon: 1d, limit: %1$d USD}
          - {measure: expected-shortfall, confidence: 0.99, horizon: 1d, limit: %1$d USD}
          - {measure: expected-shortfall, confidence: 0.99, horizon: 2d, limit: %2$d USD}
          - {scenario: {spot: -33 %%, vol: +50 %%}, limit: %3$d USD}
        margin: {use: 60 %%, survive: {spot: 20 %%, vol: 40 %%}}
        """
            .formatted((long) shortfall, (long) (2 * shortfall), (long) stress));
  }

  private Invocation run(String command, Path book, Path mandate, String... more) {
    var chains = RecordedMarket.open(SharedFiles.data(CHAINS)).entries();
    var arguments =
        new ArrayList<>(
            List.of(
                command,
                "--book",
                book.toString(),
                "--market",
                SharedFiles.data(CHAINS).toString(),
                "--at",
                chains.get(4).takenAt().plusSeconds(1).toString(),
                "--mandate",
                mandate.toString()));
    arguments.addAll(Arrays.asList(more));
    return Invocation.of(arguments.toArray(String[]::new));
  }
}
