package org.ballast.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.ballast.app.Invocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SurfaceCommandTest {
  private static final String MARKET = "sim:42";
  private static final int EXPIRIES_MIN = 5;

  @TempDir private Path folder;

  @Test
  void table_simulatedMarket_showsEveryUnderlyingFreeOfArbitrage() {
    var run = surface();

    assertThat(run.exitCode()).isZero();
    assertThat(run.complaints()).isEmpty();
    assertThat(run.out())
        .contains("BTC: ", "ETH: ", "Model-free index of the strikes quoted: 14 days ");
    assertThat(run.out()).contains("| none      | none     |").doesNotContain("ln(K/F)");
  }

  @Test
  void json_oneUnderlying_hasItsExpiriesInOrderWithParameters() {
    var btc = surface("--underlying", "BTC", "--format", "json").json().at("/byUnderlying/BTC");

    var years = btc.at("/expiries").valueStream().map(smile -> smile.get("years").asDouble());
    assertThat(years.toList()).hasSizeGreaterThan(EXPIRIES_MIN).isSorted();
    for (var smile : btc.at("/expiries")) {
      assertThat(smile.at("/svi/b").asDouble()).as(smile.toString()).isPositive();
      assertThat(smile.get("isButterflyFree").asBoolean()).as(smile.toString()).isTrue();
      assertThat(smile.get("isCalendarFree").asBoolean()).as(smile.toString()).isTrue();
    }
  }

  @Test
  void csv_hasOneRowPerExpiry() {
    var rows = surface("--format", "csv").out().lines().toList();

    assertThat(rows.getFirst()).startsWith("underlying,expiry,years,forward,a,b,rho,m,sigma");
    assertThat(rows).hasSizeGreaterThan(2 * EXPIRIES_MIN);
  }

  @Test
  void plot_png_hasTwoChartsForEachExpiryAndTwoForTheUnderlying() throws IOException {
    var file = folder.resolve("surface.png");
    var run = surface("--underlying", "BTC", "--format", "csv", "--plot", file.toString());
    var charts = 2 + 2 * (run.out().lines().count() - 1);

    assertThat(ImageIO.read(file.toFile()).getHeight()).isEqualTo((charts + 3) / 4 * 440);
  }

  @Test
  void plot_svgOfAllExpiries_isUnderAMegabyte() throws IOException {
    var file = folder.resolve("surface.svg");
    surface("--plot", file.toString());

    assertThat(file).isRegularFile();
    assertThat(Files.size(file)).isLessThan(1_000_000);
    assertThat(Files.readString(file)).contains("</svg>").doesNotContain("NaN");
  }

  @Test
  void model_essvi_isFreeAndSaysSo() {
    var json = surface("--model", "essvi", "--format", "json").json();

    assertThat(json.get("model").asString()).isEqualTo("essvi");
    assertThat(json.at("/byUnderlying/BTC/expiries").isEmpty()).isFalse();
    for (var smile : json.at("/byUnderlying/BTC/expiries")) {
      assertThat(smile.get("isButterflyFree").asBoolean()).as(smile.toString()).isTrue();
      assertThat(smile.get("isCalendarFree").asBoolean()).as(smile.toString()).isTrue();
    }
    assertThat(surface("--model", "essvi").out()).contains("essvi fitted to the two-sided quotes");
  }

  @Test
  void events_file_areShownWithTheirExpiries() throws IOException {
    var expiries = surface("--format", "json").json().at("/byUnderlying/BTC/expiries");
    var first = Instant.parse(expiries.get(0).get("expiry").asString());
    var file =
        Files.writeString(
            folder.resolve("events.yaml"),
            "weekend_weight: 60 %\nevents:\n  vote: {at: "
                + first.plusSeconds(3600)
                + ", worth: 1d}\n  gone: {at: 2020-01-01T00:00:00Z, worth: 1d}\n");

    var run = surface("--events", file.toString());
    var json = surface("--events", file.toString(), "--format", "json").json();
    var event = json.at("/byUnderlying/BTC/events/0");

    assertThat(run.out())
        .contains(
            "Saturdays and Sundays count 60 % of other days", "| vote ", "event gone of 2020");
    assertThat(event.get("name").asString()).isEqualTo("vote");
    assertThat(event.get("afterExpiry").asString()).isEqualTo(first.toString());
    assertThat(event.get("beforeExpiry").asString())
        .isEqualTo(expiries.get(1).get("expiry").asString());
    assertThat(event.get("share").asDouble()).isBetween(0.01, 0.99);
    assertThat(event.get("volAt").asDouble()).isGreaterThan(event.get("volBefore").asDouble());
  }

  @Test
  void events_badFile_isRefusedWithItsLine() throws IOException {
    var file =
        Files.writeString(folder.resolve("e.yaml"), "events:\n  vote: {at: noon, worth: 1d}\n");
    var run = surface("--events", file.toString());

    assertThat(run.exitCode()).isEqualTo(ExitCode.CONFIGURATION);
    assertThat(run.err()).contains("e.yaml:2: must be a time", "events.vote.at=\"noon\"");
  }

  @Test
  void vol_whichNothingAsks_isRefused() {
    var run = surface("--vol", "surface");

    assertThat(run.exitCode()).isEqualTo(ExitCode.CONFIGURATION);
    assertThat(run.err()).contains("surface fits the quotes, whatever the mark: --vol");
  }

  @Test
  void underlying_notInTheMarket_isRefusedWithThoseThatAre() {
    var run = surface("--underlying", "DOGE");

    assertThat(run.exitCode()).isEqualTo(ExitCode.CONFIGURATION);
    assertThat(run.err()).contains("--underlying", "DOGE", "BTC, ETH");
  }

  @Test
  void market_withoutEnoughQuotes_isRefused() {
    var run =
        Invocation.of("surface", "--market", ChainFile.write(folder, ChainFile.TEXT).toString());

    assertThat(run.exitCode()).isEqualTo(ExitCode.DATA);
    assertThat(run.err()).contains("quoted on both sides");
  }

  private static Invocation surface(String... options) {
    var arguments = Stream.concat(Stream.of("surface", "--market", MARKET), Arrays.stream(options));
    return Invocation.of(arguments.toArray(String[]::new));
  }
}
