package org.ballast.runtime.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import org.ballast.domain.fault.BadInputException;
import org.ballast.runtime.desk.DeskFile;
import org.ballast.runtime.history.DeskStep;
import org.ballast.runtime.history.DeskWatcher;
import org.ballast.runtime.host.ReplayRun.Computations;
import org.ballast.runtime.journal.SqlJournal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeskRunTest {
  private static final String SHORT =
      """
      simulation: {step: 5m, length: 4h, crash: {after: 1h, move: -15 %, over: 30m}}
      compare: [none]
      """;

  /// Sums of some dozens of terms of up to 1e6 USD, in doubles.
  private static final double ROUNDING_USD = 1e-6;

  @TempDir private Path folder;

  @Test
  void run_throughACrash_replaysToTheSameBytes() {
    var desk = DeskFolder.in(folder).desk(SHORT);
    var history = run(desk).history();
    assertThat(history.trades()).isNotEmpty();
    assertThat(history.steps()).allSatisfy(DeskRunTest::addsUp);

    var replay = ReplayRun.replay(desk.journal(), Computations.AGAIN);

    assertThat(replay.difference()).isEmpty();
    assertThat(replay.computations()).isPositive();
    assertThat(replay.history()).isEqualTo(history);
  }

  @Test
  void run_takenUpTwice_hasTheHistoryOfOneRun() {
    var whole = DeskFolder.in(subfolder("whole")).desk(SHORT);
    var parts = DeskFolder.in(subfolder("parts")).desk(SHORT);
    var expected = run(whole);

    run(parts.withUntil(Instant.parse("2026-01-15T13:12:00Z")));
    run(parts.withUntil(Instant.parse("2026-01-15T13:31:00Z")));
    var resumed = run(parts);

    assertThat(resumed.isResumed()).isTrue();
    assertThat(resumed.comparisons()).isEqualTo(expected.comparisons());
    assertThat(values(resumed)).isEqualTo(values(expected));
    assertThat(resumed.history().breaches()).hasSameSizeAs(expected.history().breaches());
  }

  @Test
  void open_withAnotherMandate_isRefusedWithWhatChanged() {
    var files = DeskFolder.in(folder);
    var desk = files.desk(SHORT);
    run(desk.withUntil(Instant.parse("2026-01-15T12:10:00Z")));
    files.write(
        "mandate.yaml",
        """
        underlyings: {BTC: {delta: 1 BTC}}
        trade: {instruments: ["deribit:BTC-*"]}
        """);

    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> DeskRun.open(desk, DeskWatcher.NONE))
        .withMessageContaining("changed=\"the mandate\"");
  }

  @Test
  void open_withASnapshotOfAnotherState_isRefused() {
    var desk = DeskFolder.in(folder).desk(SHORT);
    run(desk.withUntil(Instant.parse("2026-01-15T12:10:00Z")));
    try (var journal = SqlJournal.open(desk.journal(), desk.desk())) {
      journal.putSnapshot(journal.size(), new byte[] {1});
      journal.commit();
    }

    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> DeskRun.open(desk, DeskWatcher.NONE))
        .withMessageContaining("snapshot must be the state");
  }

  @Test
  void open_ofAJournalWhoseVenueLogIsGone_isRefusedUntilItIsBack() throws IOException {
    var desk = DeskFolder.in(folder).desk(SHORT);
    assertThat(run(desk).history().trades()).isNotEmpty();
    var venueLog = Path.of(desk.journal().venueLog().toString());
    var kept = Files.move(venueLog, folder.resolve("kept.db"));

    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> DeskRun.open(desk, DeskWatcher.NONE))
        .withMessageContaining("must belong together");

    Files.move(kept, venueLog, StandardCopyOption.REPLACE_EXISTING);
    assertThat(run(desk).isResumed()).isTrue();
  }

  @Test
  void open_ofAJournalThatRuns_isRefused() {
    var desk = DeskFolder.in(folder).desk(SHORT);
    try (var _ = DeskRun.open(desk, DeskWatcher.NONE)) {
      assertThatExceptionOfType(BadInputException.class)
          .isThrownBy(() -> DeskRun.open(desk, DeskWatcher.NONE));
    }
  }

  @Test
  void stop_beforeTheRun_endsItInOrder() {
    var desk = DeskFolder.in(folder).desk(SHORT + "speed: 60x\n");
    try (var run = DeskRun.open(desk, DeskWatcher.NONE)) {
      run.stop();

      assertThat(run.run().end()).isEqualTo(RunEnd.STOPPED);
    }
  }

  private Path subfolder(String name) {
    try {
      return Files.createDirectory(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RunResult run(DeskFile desk) {
    try (var run = DeskRun.open(desk, DeskWatcher.NONE)) {
      return run.run();
    }
  }

  private static List<Double> values(RunResult result) {
    return result.history().steps().stream().map(DeskStep::valueUsd).toList();
  }

  private static void addsUp(DeskStep step) {
    var explained =
        step.terms().explained()
            + step.terms().residual()
            + step.feesUsd()
            + step.slippageUsd()
            + step.fundingUsd();
    assertThat(explained).isCloseTo(step.changeUsd(), within(ROUNDING_USD));
  }
}
