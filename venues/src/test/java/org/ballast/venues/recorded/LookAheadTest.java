package org.ballast.venues.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.ballast.domain.value.Asset;
import org.ballast.engine.port.MarketReference;
import org.ballast.engine.port.MarketUpdate;
import org.ballast.testkit.SharedFiles;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the playback says up to an instant does not change when all that was recorded later is cut
/// off or falsified.
class LookAheadTest {
  private static final int CUTS = 6;
  private static final long SEED = 20260205;
  private static final MarketReference NOWHERE = new MarketReference("", "", 0);

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    // The crash, with hourly data.
    "2026-02-04T00:00:00Z, 2026-02-07T00:00:00Z",
    // The end of the hourly data and deliveries after it.
    "2026-03-05T00:00:00Z, 2026-03-08T12:00:00Z",
  })
  void updates_upToACut_doNotKnowWhatLiesBehindIt(Instant start, Instant end) throws IOException {
    var recording = SharedFiles.data("deribit-chain-6h");
    var hours = hours(start, end);
    var whole =
        PlayedUpdates.all(
            PlaybackFiles.open(RecordedPlaybackPlan.of(recording).withTimes(start, end), hours));
    var random = new SplittableRandom(SEED);
    for (var i = 0; i < CUTS; i++) {
      var span = Duration.between(start, end).toSeconds();
      // Every third cut is on a full hour, where knowing the wrong close would show.
      var seconds = random.nextLong(3_600, span);
      var cut = start.plusSeconds(i % 3 == 0 ? seconds / 3_600 * 3_600 : seconds);
      var copy = Files.createDirectory(folder.resolve("cut" + i));
      var recorded = CutRecording.of(recording, hours, cut, copy);
      var plan = RecordedPlaybackPlan.of(recorded.folder()).withTimes(start, end);

      var known = whole.stream().filter(update -> isBy(recorded.lastRecorded(), update)).toList();
      assertThat(known).isNotEmpty();
      assertThat(said(PlayedUpdates.all(PlaybackFiles.open(plan, recorded.hours()))))
          .as("cut at %s, seed %d", cut, SEED)
          .isEqualTo(said(known));
    }
  }

  private static HourlyBars hours(Instant start, Instant end) {
    var bars = new TreeMap<Asset, List<HourlyBar>>();
    for (var coin : List.of(Asset.BTC, Asset.ETH)) {
      var file = SharedFiles.data(RecordedHours.FOLDER).resolve("deribit_" + coin + ".parquet");
      bars.put(coin, HourlyBarReader.read(file, start.minus(Duration.ofDays(1)), end));
    }
    return new HourlyBarTable(bars);
  }

  private static boolean isBy(Instant last, MarketUpdate update) {
    return !PlayedUpdates.at(update).isAfter(last);
  }

  /// The updates without the proof of their files, which differ.
  private static List<MarketUpdate> said(List<MarketUpdate> updates) {
    return updates.stream()
        .map(update ->
            new MarketUpdate(
                NOWHERE,
                update.atNs(),
                update.isWholeMarket(),
                update.indexPrices(),
                update.quotes(),
                update.facts(),
                update.warnings()))
        .toList();
  }
}
