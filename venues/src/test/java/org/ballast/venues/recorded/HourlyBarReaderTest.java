package org.ballast.venues.recorded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.ballast.domain.fault.BadInputException;
import org.ballast.domain.value.Asset;
import org.ballast.testkit.SharedFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HourlyBarReaderTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant END = Instant.parse("2026-02-01T00:00:00Z");
  private static final double MINUTES_PER_HOUR = 60;

  @TempDir private Path folder;

  @Test
  void read_ofAMonth_hasEveryHour() {
    var bars = HourlyBarReader.read(file("deribit_BTC.parquet"), START, END);

    assertThat(bars).hasSize(31 * 24);
    assertThat(bars.getFirst().start()).isEqualTo(START);
    assertThat(bars).allMatch(bar -> bar.endedHourRate().isPresent());
  }

  /// The convention that the playback rests on: the index of a bar is that of the hour's start.
  @Test
  void index_isThatOfTheStartOfTheHour() {
    var bars = new TreeMap<Instant, Double>();
    for (var bar : HourlyBarReader.read(file("deribit_BTC.parquet"), START, END)) {
      bars.put(bar.start(), bar.index().toDouble());
    }
    var asStart = new ArrayList<Double>();
    var asEnd = new ArrayList<Double>();
    var market = RecordedMarket.open(SharedFiles.data("deribit-chain-6h"));
    for (var entry : market.entries()) {
      var hour = entry.takenAt().truncatedTo(ChronoUnit.HOURS);
      if (!hour.isBefore(START.plus(Duration.ofHours(1)))
          && hour.isBefore(END.minus(Duration.ofHours(1)))) {
        var chain = market.read(entry);
        var index = chain.index(Asset.BTC).orElseThrow().price().toDouble();
        var share = Duration.between(hour, chain.asOf()).toMinutes() / MINUTES_PER_HOUR;
        asStart.add(gap(bars, hour, share, index));
        asEnd.add(gap(bars, hour.minus(Duration.ofHours(1)), share, index));
      }
    }
    assertThat(median(asStart)).isLessThan(median(asEnd) / 2);
  }

  @Test
  void read_ofATruncatedFile_isRefused() throws IOException {
    var whole = Files.readAllBytes(file("deribit_BTC.parquet"));
    var cut = folder.resolve("deribit_BTC.parquet");
    for (var length : List.of(0, 3, 11, 1_000, whole.length / 2, whole.length - 1)) {
      Files.write(cut, Arrays.copyOf(whole, length));

      assertThatExceptionOfType(BadInputException.class)
          .isThrownBy(() -> HourlyBarReader.read(cut, START, END))
          .withMessageStartingWith(cut + ": file must be whole Parquet: copy it again (");
    }
  }

  @Test
  void read_ofADamagedPage_isRefused() throws IOException {
    var bytes = Files.readAllBytes(file("deribit_BTC.parquet"));
    // A fifth into the file lies the column of closes.
    Arrays.fill(bytes, bytes.length / 5, bytes.length / 5 + 10_000, (byte) 0);
    var damaged = Files.write(folder.resolve("deribit_BTC.parquet"), bytes);

    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> HourlyBarReader.read(damaged, START, END))
        .withMessageStartingWith(damaged.toString());
  }

  @Test
  void read_ofAFileOfSomethingElse_namesTheColumn() {
    var file = file("binance_BTC.parquet");

    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> HourlyBarReader.read(file, START, END))
        .withMessageContaining("column is missing");
  }

  private static Path file(String name) {
    return SharedFiles.data(RecordedHours.FOLDER).resolve(name);
  }

  /// How far the index lies from the line between the bar at `hour` and the next.
  private static double gap(
      TreeMap<Instant, Double> bars, Instant hour, double share, double index) {
    var from = bars.get(hour);
    var to = bars.get(hour.plus(Duration.ofHours(1)));
    return Math.abs(index / (from + share * (to - from)) - 1);
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
