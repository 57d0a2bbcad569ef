package org.ballast.runtime.market;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ballast.domain.fault.BadInputException;
import org.ballast.domain.market.IndexPrice;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Price;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarketSourceTest {
  private static final Instant FIRST = Instant.parse("2026-01-05T00:00:00Z");
  private static final Instant LAST = Instant.parse("2026-01-05T06:00:00Z");
  private static final Instant SIMULATED = Instant.parse("2026-01-15T12:00:00Z");

  @TempDir private Path folder;

  @Test
  void open_withoutATime_isTheLastSnapshot() {
    writeTwoChains();

    assertThat(open(folder.toString(), Optional.empty()).asOf()).isEqualTo(LAST);
  }

  @Test
  void open_atASnapshotsTime_saysNothingOfAGap() {
    writeTwoChains();

    var market = open(folder.toString(), Optional.of(FIRST));

    assertThat(market.asOf()).isEqualTo(FIRST);
    assertThat(market.warnings()).noneMatch(warning -> warning.contains("older than"));
  }

  @Test
  void open_upToTwiceTheCadence_warnsOfTheGap() {
    writeTwoChains();
    var at = LAST.plus(Duration.ofHours(12));

    var market = open(folder.toString(), Optional.of(at));

    assertThat(market.asOf()).isEqualTo(LAST);
    assertThat(market.warnings().getFirst())
        .isEqualTo("snapshot is 12h 0min older than the time asked, " + at);
  }

  @ParameterizedTest
  @CsvSource({"PT12H0.001S, 12h 0min 1s", "PT13H30M, 13h 30min", "PT36H5M7S, 36h 5min 7s"})
  void open_beyondTwiceTheCadence_isRefused(Duration gap, String words) {
    writeTwoChains();
    var at = LAST.plus(gap);

    assertRefused(
        request(folder.toString(), Optional.of(at), Optional.empty()),
        BadInputException.Kind.DATA,
        "chain_snapshot_20260105T060000Z.csv: snapshot must be at most 12h 0min older than the time"
            + " asked, and is "
            + words
            + " (raise --max-age to accept it): at=\""
            + at
            + "\"");
  }

  @Test
  void open_withMaxAge_takesItInsteadOfTheCadence() {
    writeTwoChains();
    var at = Optional.of(LAST.plus(Duration.ofHours(3)));
    var source = folder.toString();

    assertThat(MarketSource.open(request(source, at, Optional.of(Duration.ofHours(3)))).asOf())
        .isEqualTo(LAST);
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> MarketSource.open(request(source, at, Optional.of(Duration.ofHours(2)))))
        .withMessageContaining("at most 2h 0min older than the time asked, and is 3h 0min");
  }

  @Test
  void open_beforeTheFirstSnapshot_isRefused() {
    writeTwoChains();

    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> open(folder.toString(), Optional.of(FIRST.minusSeconds(1))))
        .withMessageContaining("recording starts after the time asked");
  }

  @Test
  void open_ofALoneRecordingAtATime_needsMaxAge() {
    write(FIRST, "20260105T000000");
    var at = Optional.of(FIRST.plusSeconds(60));

    assertRefused(
        request(folder.toString(), at, Optional.empty()),
        BadInputException.Kind.CONFIGURATION,
        "command line: a single recording has no cadence: say how old it may be with --max-age,"
            + " e.g. 12h: --at=\"2026-01-05T00:01:00Z\"");
    assertThat(
            MarketSource.open(request(folder.toString(), at, Optional.of(Duration.ofHours(1))))
                .asOf())
        .isEqualTo(FIRST);
  }

  @Test
  void open_ofASeed_isItsSimulatedMarket() {
    assertThat(open("sim:7", Optional.empty()).source()).isEqualTo("sim:7");
    assertThat(open("sim:7", Optional.of(SIMULATED)).asOf()).isEqualTo(SIMULATED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sim:", "sim:x", "sim:1.5", "sim:9223372036854775808", "sim: 1"})
  void open_ofWhatIsNoSeed_isRefused(String source) {
    assertRefused(
        request(source, Optional.empty(), Optional.empty()),
        BadInputException.Kind.CONFIGURATION,
        "command line: simulated market must be sim:SEED, e.g. sim:42: --market=\""
            + source
            + "\"");
  }

  @Test
  void open_ofASeedAtAnEarlierTime_isRefused() {
    var at = SIMULATED.minus(Duration.ofMinutes(30));

    assertRefused(
        request("sim:7", Optional.of(at), Optional.of(Duration.ofHours(1))),
        BadInputException.Kind.DATA,
        "sim:7: snapshot must not be later than the time asked, and is as of 2026-01-15T12:00:00Z:"
            + " at=\"2026-01-15T11:30:00Z\"");
  }

  @Test
  void open_ofASeedAtALaterTime_needsMaxAge() {
    var at = Optional.of(SIMULATED.plusSeconds(90));

    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> open("sim:7", at))
        .withMessageContaining("at most 0h 0min older than the time asked, and is 0h 1min 30s");
    assertThat(MarketSource.open(request("sim:7", at, Optional.of(Duration.ofHours(1)))).warnings())
        .contains("snapshot is 0h 1min 30s older than the time asked, 2026-01-15T12:01:30Z");
  }

  @ParameterizedTest
  @ValueSource(strings = {"deribit", "deribit-testnet"})
  void open_ofLiveVenue_isRefused(String venue) {
    assertRefused(
        request(venue, Optional.empty(), Optional.empty()),
        BadInputException.Kind.CONFIGURATION,
        "command line: this version reads recorded and simulated markets only: --market=\""
            + venue
            + "\"");
  }

  @Test
  void open_ofNoPathAtAll_isRefused() {
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> open("a\0b", Optional.empty()))
        .withMessage("command line: market must be a file, a folder or sim:SEED: --market=\"a b\"");
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> open(folder.resolve("absent").toString(), Optional.empty()))
        .withMessage("%s: market file or folder does not exist", folder.resolve("absent"));
  }

  @Test
  void open_withAPriceTheMarketLacks_addsItAndSaysSo() {
    var market = MarketSource.open(priced("USDC", "0.9998"));

    assertThat(market.index(Asset.USDC).map(IndexPrice::price))
        .contains(Price.parse("0.9998", Asset.USD));
    assertThat(market.warnings()).contains("USDC: price given on the command line, 0.9998 USD");
  }

  @Test
  void open_withAPriceTheMarketHas_isRefused() {
    assertRefused(
        priced("BTC", "70000"),
        BadInputException.Kind.CONFIGURATION,
        "command line: price of an asset that the market has must not be given:"
            + " --price=\"BTC=70000\"");
  }

  private static MarketRequest priced(String asset, String price) {
    var index = new IndexPrice(new Asset(asset), Price.parse(price, Asset.USD), Instant.EPOCH);
    return new MarketRequest("sim:7", Optional.empty(), Optional.empty(), List.of(index));
  }

  private static void assertRefused(
      MarketRequest request, BadInputException.Kind kind, String message) {
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> MarketSource.open(request))
        .withMessage(message)
        .satisfies(refusal -> assertThat(refusal.kind()).isEqualTo(kind));
  }

  private static MarketSnapshot open(String source, Optional<Instant> at) {
    return MarketSource.open(request(source, at, Optional.empty()));
  }

  private static MarketRequest request(
      String source, Optional<Instant> at, Optional<Duration> maxAge) {
    return new MarketRequest(source, at, maxAge, List.of());
  }

  private void writeTwoChains() {
    write(FIRST, "20260105T000000");
    write(LAST, "20260105T060000");
  }

  /// An invented chain of one option.
  private void write(Instant time, String second) {
    var text =
        """
        timestamp,instrument_name,underlying,underlying_name,bid_price,ask_price,mark_price,\
        implied_volatility,delta,vega,index_price
        %s,BTC-27MAR26-90000-C,91000.5,BTC-27MAR26,0.05,0.06,0.055,0.5,0.52,150.5,90000.25
        """
            .formatted(time);
    try {
      Files.write(folder.resolve("chain_snapshot_" + second + "Z.csv"), text.getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
