package org.ballast.venues.recorded;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.ballast.domain.fault.BadInputException;
import org.ballast.domain.value.Asset;

/// The recorded hours of a volatility index: CSV files, one a coin, with `coin_dvol` in their
/// names.
///
/// A row has the start of its hour in milliseconds and, in per cent, the index at its end. Hours
/// that were not recorded are not there.
public final class RecordedVolIndex {
  /// The folder that is looked for beside recorded hours.
  static final String FOLDER = "dvol";

  private static final Pattern NAME =
      Pattern.compile("(?:.*_)?([A-Za-z0-9]{1,20})_dvol.*\\.csv(?:\\.gz)?");
  private static final String TIMESTAMP = "timestamp";
  private static final String CLOSE = "dvol_close";
  private static final Duration HOUR = Duration.ofHours(1);
  private static final double PERCENT = 100;

  /// No index has been near it: a greater number is in another unit.
  private static final double LEVEL_MAX = 1_000;

  private final SortedMap<Asset, Path> files;

  private RecordedVolIndex(SortedMap<Asset, Path> files) {
    this.files = Collections.unmodifiableSortedMap(files);
  }

  /// What lies in a folder of hours, or in a folder `dvol` beside it; nothing where there is none.
  public static RecordedVolIndex near(Path hours) {
    var files = new TreeMap<Asset, Path>();
    addFiles(hours.toAbsolutePath().normalize().resolveSibling(FOLDER), files);
    addFiles(hours, files);
    return new RecordedVolIndex(files);
  }

  /// The file of each coin that has one.
  public SortedMap<Asset, Path> files() {
    return files;
  }

  /// The hours of one coin in order. Throws: `BadInputException` for times that are no full hours
  /// or do not rise, and for levels that are none.
  public List<VolIndexHour> read(Asset coin) {
    var file = files.get(coin);
    return file == null ? List.of() : read(file);
  }

  static List<VolIndexHour> read(Path file) {
    var hours = new ArrayList<VolIndexHour>();
    var before = Instant.MIN;
    for (var row : RecordedFile.rows(file, List.of(TIMESTAMP, CLOSE))) {
      var place = file + ":" + row.getStartingLineNumber();
      var start = start(place, row);
      if (!start.isAfter(before)) {
        throw refuse(place, "times must rise from row to row", row, TIMESTAMP);
      }
      before = start;
      hours.add(new VolIndexHour(start.plus(HOUR), level(place, row) / PERCENT));
    }
    return hours;
  }

  private static Instant start(String place, NamedCsvRecord row) {
    try {
      var start = Instant.ofEpochMilli(Long.parseLong(row.getField(TIMESTAMP)));
      if (start.equals(start.truncatedTo(ChronoUnit.HOURS))) {
        return start;
      }
    } catch (NumberFormatException e) {
      throw refuse(place, "time must be a full hour in milliseconds", row, TIMESTAMP);
    }
    throw refuse(place, "time must be a full hour in milliseconds", row, TIMESTAMP);
  }

  private static double level(String place, NamedCsvRecord row) {
    try {
      var level = Double.parseDouble(row.getField(CLOSE));
      if (level > 0 && level <= LEVEL_MAX) {
        return level;
      }
    } catch (NumberFormatException e) {
      throw refuse(place, "index must be a positive number in per cent", row, CLOSE);
    }
    throw refuse(place, "index must be a positive number in per cent", row, CLOSE);
  }

  private static BadInputException refuse(
      String place, String rule, NamedCsvRecord row, String column) {
    return BadInputException.data(place, rule, column, row.getField(column));
  }

  private static void addFiles(Path folder, SortedMap<Asset, Path> files) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (var listed = Files.list(folder)) {
      listed
          .sorted()
          .forEach(file -> {
            var match = NAME.matcher(String.valueOf(file.getFileName()));
            if (match.matches()) {
              files.put(new Asset(match.group(1).toUpperCase(Locale.ROOT)), file);
            }
          });
    } catch (IOException e) {
      throw BadInputException.data(folder.toString(), "folder cannot be read");
    }
  }
}
