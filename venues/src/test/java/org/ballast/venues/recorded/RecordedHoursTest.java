package org.ballast.venues.recorded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.ballast.domain.fault.BadInputException;
import org.ballast.domain.value.Asset;
import org.ballast.testkit.SharedFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordedHoursTest {
  private static final Instant START = Instant.parse("2020-01-01T00:00:00Z");
  private static final Instant END = Instant.parse("2027-01-01T00:00:00Z");

  @TempDir private Path folder;

  @Test
  void beside_findsTheFolderOfChainsAndOfOneChain() throws IOException {
    var chains = Files.createDirectory(folder.resolve("chains"));
    var chain = Files.createFile(chains.resolve("a.csv"));
    assertThat(RecordedHours.beside(chains)).isEmpty();

    var hours = Files.createDirectory(folder.resolve(RecordedHours.FOLDER));

    assertThat(RecordedHours.beside(chains)).contains(hours);
    assertThat(RecordedHours.beside(chain)).contains(hours);
  }

  @Test
  void open_withoutHours_isRefused() {
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> RecordedHours.open(folder))
        .withMessage(folder + ": folder must hold the hours of a coin, as deribit_BTC.parquet");
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> RecordedHours.open(folder.resolve("none")))
        .withMessage(folder.resolve("none") + ": folder of recorded hours does not exist");
  }

  /// A span that was not recorded stays a gap: no hour is made up for it.
  @Test
  void read_recordedYears_keepsTheGap() {
    var hours = RecordedHours.open(SharedFiles.data(RecordedHours.FOLDER));
    var bars = hours.read(Asset.BTC, START, END);

    assertThat(hours.files()).containsKey(Asset.BTC);
    assertThat(hours.read(new Asset("SOL"), START, END)).isEmpty();
    var longest = Duration.ZERO;
    for (var i = 1; i < bars.size(); i++) {
      var step = Duration.between(bars.get(i - 1).start(), bars.get(i).start());
      assertThat(step).isPositive();
      longest = step.compareTo(longest) > 0 ? step : longest;
    }
    System.out.printf("read %d hours, longest step %s%n", bars.size(), longest);
    assertThat(bars).hasSizeGreaterThan(24);
  }
}
