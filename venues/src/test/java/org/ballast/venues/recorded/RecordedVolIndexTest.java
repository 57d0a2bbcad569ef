package org.ballast.venues.recorded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.ballast.domain.fault.BadInputException;
import org.ballast.domain.value.Asset;
import org.ballast.testkit.SharedFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordedVolIndexTest {
  private static final String HEADER = "timestamp,dvol_close\n";

  @TempDir private Path folder;

  @Test
  void read_level_isKnownAtTheEndOfItsHour() throws IOException {
    write(HEADER + "1616544000000,84.88\n1616551200000,86.19\n");

    assertThat(RecordedVolIndex.near(folder).read(Asset.BTC))
        .containsExactly(
            new VolIndexHour(Instant.parse("2021-03-24T01:00:00Z"), 0.8488),
            new VolIndexHour(Instant.parse("2021-03-24T03:00:00Z"), 0.8619));
  }

  @Test
  void near_findsTheFolderBesideTheHours() throws IOException {
    var hours = Files.createDirectory(folder.resolve("hours"));
    var beside = Files.createDirectory(folder.resolve(RecordedVolIndex.FOLDER));
    assertThat(RecordedVolIndex.near(hours).files()).isEmpty();

    var file = Files.writeString(beside.resolve("deribit_eth_dvol.csv"), HEADER + "0,50\n");

    assertThat(RecordedVolIndex.near(hours).files()).containsEntry(Asset.ETH, file);
    assertThat(RecordedVolIndex.near(hours).read(Asset.BTC)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1616544000001,84.88|:2: time must be a full hour in milliseconds
          yesterday,84.88|:2: time must be a full hour in milliseconds: timestamp="yesterday"
          1616544000000,NaN|:2: index must be a positive number in per cent: dvol_close="NaN"
          1616544000000,0|:2: index must be a positive number in per cent: dvol_close="0"
          1616544000000,8488|:2: index must be a positive number in per cent: dvol_close="8488"
          """)
  void read_badRow_isRefusedByName(String row, String said) throws IOException {
    var file = write(HEADER + row + "\n");

    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> RecordedVolIndex.read(file))
        .withMessageStartingWith(file + said);
  }

  @Test
  void read_timesThatDoNotRise_areRefused() throws IOException {
    var file = write(HEADER + "1616544000000,84\n1616544000000,85\n");

    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> RecordedVolIndex.read(file))
        .withMessage(file + ":3: times must rise from row to row: timestamp=\"1616544000000\"");
  }

  @Test
  void read_missingColumn_isNamed() throws IOException {
    var file = write("timestamp,dvol_open\n1616544000000,84\n");

    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> RecordedVolIndex.read(file))
        .withMessageContaining("column is missing (nearest: dvol_open");
  }

  @Test
  void read_recorded_hasLevelsOfAVolatility() {
    SharedFiles.data(RecordedVolIndex.FOLDER);
    var hours = RecordedVolIndex.near(SharedFiles.data(RecordedHours.FOLDER)).read(Asset.BTC);

    assertThat(hours).isNotEmpty().allMatch(hour -> hour.vol() > 0.1 && hour.vol() < 3);
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("deribit_btc_dvol_hourly.csv"), text);
  }
}
