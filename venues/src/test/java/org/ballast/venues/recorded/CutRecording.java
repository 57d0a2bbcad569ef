package org.ballast.venues.recorded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Decimal;

/// A recording as it stood at an instant: later chains and candles are gone, later hours too, and
/// the close of the hour under way is wrong.
record CutRecording(Path folder, HourlyBars hours, Instant lastRecorded) {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Decimal WRONG_CLOSE = Decimal.ONE;
  private static final String MS_COLUMN = "candle_open_time_ms";

  static CutRecording of(Path recording, HourlyBars hours, Instant cut, Path folder) {
    var lastChain = Instant.EPOCH;
    for (var entry : RecordedMarket.open(recording).entries()) {
      // A chain is stamped within the second that its name has.
      if (entry.takenAt().plusSeconds(1).isBefore(cut)) {
        copy(entry.file(), folder);
        lastChain = entry.takenAt();
      }
    }
    cutCandles(recording.resolve(PerpetualRecording.FILE_NAME), folder, cut);
    var cutHours = new CutHours(hours, cut);
    var chain = lastChain;
    var last = cutHours.lastHour().filter(hour -> hour.isAfter(chain)).orElse(chain);
    return new CutRecording(folder, cutHours, last.plusSeconds(1));
  }

  private static void copy(Path file, Path folder) {
    try {
      Files.copy(file, folder.resolve(file.getFileName()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void cutCandles(Path file, Path folder, Instant cut) {
    try {
      var lines = Files.readAllLines(file);
      var column = List.of(lines.getFirst().split(",", -1)).indexOf(MS_COLUMN);
      var kept =
          lines.stream()
              .filter(line -> {
                var ms = line.split(",", -1)[column];
                return ms.equals(MS_COLUMN)
                    || (!ms.isEmpty() && Long.parseLong(ms) <= cut.toEpochMilli());
              })
              .toList();
      Files.write(folder.resolve(PerpetualRecording.FILE_NAME), kept);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record CutHours(HourlyBars whole, Instant cut) implements HourlyBars {
    @Override
    public Optional<Instant> firstHourAfter(Instant instant) {
      return whole.firstHourAfter(instant).filter(hour -> !hour.isAfter(cut));
    }

    @Override
    public Optional<Instant> lastHour() {
      return whole
          .lastHour()
          .map(hour -> {
            var last = hour;
            while (last.isAfter(cut)) {
              last = last.minus(HOUR);
            }
            return last;
          });
    }

    @Override
    public Optional<HourlyBar> startingAt(Asset coin, Instant hour) {
      return whole
          .startingAt(coin, hour)
          .filter(bar -> !hour.isAfter(cut))
          .map(bar ->
              hour.plus(HOUR).isAfter(cut)
                  ? new HourlyBar(hour, bar.index(), bar.endedHourRate(), WRONG_CLOSE)
                  : bar);
    }
  }
}
