package org.ballast.venues.recorded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.ballast.venues.recorded.SyntheticChain.HEADER;
import static org.ballast.venues.recorded.SyntheticChain.ROW;
import static org.ballast.venues.recorded.SyntheticChain.write;
import static org.ballast.venues.recorded.SyntheticChain.writeAt;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.ballast.domain.fault.BadInputException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordedMarketTest {
  @TempDir private Path folder;

  @BeforeEach
  void writeFourChains() {
    writeAt(folder, "20260105T000000");
    writeAt(folder, "20260105T060000");
    writeAt(folder, "20260105T120000");
    writeAt(folder, "20260106T120000");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-05T00:00:00.500Z, 2026-01-05T00:00:00.500Z",
    "2026-01-05T05:59:59Z, 2026-01-05T00:00:00.500Z",
    "2026-01-05T06:00:00.499Z, 2026-01-05T00:00:00.500Z",
    "2026-01-05T06:00:00.500Z, 2026-01-05T06:00:00.500Z",
    "2026-01-06T00:00:00Z, 2026-01-05T12:00:00.500Z",
    "2030-01-01T00:00:00Z, 2026-01-06T12:00:00.500Z",
  })
  void readAt_isTheLastSnapshotAtOrBefore(Instant at, Instant asOf) {
    assertThat(RecordedMarket.open(folder).readAt(at).asOf()).isEqualTo(asOf);
  }

  @Test
  void readAt_beforeTheFirst_isRefused() {
    var market = RecordedMarket.open(folder);

    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> market.readAt(Instant.parse("2026-01-05T00:00:00.499Z")))
        .withMessage(
            "%s: recording starts after the time asked: at=\"2026-01-05T00:00:00.499Z\"",
            folder.resolve("chain_snapshot_20260105T000000Z.csv"));
  }

  @Test
  void readLast_isTheLatestByName() {
    assertThat(RecordedMarket.open(folder).readLast().asOf()).isEqualTo("2026-01-06T12:00:00.500Z");
  }

  @Test
  void entries_areInOrderOfTimeAndNothingElse() {
    write(folder, "notes.csv", "not a recording");

    assertThat(RecordedMarket.open(folder).entries())
        .extracting(RecordedMarket.Entry::takenAt)
        .map(Instant::toString)
        .containsExactly(
            "2026-01-05T00:00:00Z",
            "2026-01-05T06:00:00Z",
            "2026-01-05T12:00:00Z",
            "2026-01-06T12:00:00Z");
  }

  @Test
  void cadence_isTheMedianGapAndTheNeighboursForOneFile() {
    var one = folder.resolve("chain_snapshot_20260106T120000Z.csv");

    assertThat(RecordedMarket.open(folder).cadence()).contains(Duration.ofHours(6));
    assertThat(RecordedMarket.open(one).cadence()).contains(Duration.ofHours(6));
    assertThat(RecordedMarket.open(one).entries()).hasSize(1);
  }

  @Test
  void cadence_ofALoneFile_isEmpty(@TempDir Path other) {
    assertThat(RecordedMarket.open(writeAt(other, "20260105T000000")).cadence()).isEmpty();
  }

  @Test
  void open_ofFileWithAnotherName_readsIt(@TempDir Path other) {
    var market = RecordedMarket.open(write(other, "mine.csv", HEADER, ROW));

    assertThat(market.readAt(Instant.parse("2026-01-05T06:00:01Z")).asOf())
        .isEqualTo("2026-01-05T06:00:00.500Z");
  }

  @Test
  void open_ofWhatIsMissingOrHoldsNoRecording_isRefused(@TempDir Path other) {
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> RecordedMarket.open(other.resolve("absent")))
        .withMessage("%s: market file or folder does not exist", other.resolve("absent"));
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> RecordedMarket.open(other))
        .withMessageContaining("folder must hold recorded chains named");
  }

  @ParameterizedTest
  @ValueSource(strings = {"20261305T000000", "20260230T000000", "20260105T250000"})
  void open_ofANameWithAnImpossibleTime_isRefused(String second) {
    write(folder, "chain_snapshot_" + second + "Z.csv", HEADER, ROW);

    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> RecordedMarket.open(folder))
        .withMessage(
            "%s: recording's name must hold a UTC time: time=\"%s\"",
            folder.resolve("chain_snapshot_" + second + "Z.csv"), second);
  }
}
