package org.ballast.venues.recorded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.ballast.domain.fault.BadInputException;
import org.ballast.domain.value.Asset;

/// The recorded hours of perpetuals: a folder with one Parquet file a coin, `deribit_BTC.parquet`.
public final class RecordedHours {
  /// The folder that is looked for beside recorded chains.
  public static final String FOLDER = "perp-funding-hourly";

  private static final Pattern NAME = Pattern.compile("deribit_([A-Z0-9]{1,20})\\.parquet");

  private final SortedMap<Asset, Path> files;

  private RecordedHours(SortedMap<Asset, Path> files) {
    this.files = Collections.unmodifiableSortedMap(files);
  }

  /// The folder of hours beside a folder of chains, or beside the folder of one chain.
  public static Optional<Path> beside(Path market) {
    var chains = Files.isDirectory(market) ? market : market.resolveSibling("");
    return Optional.ofNullable(chains.toAbsolutePath().normalize().getParent())
        .map(parent -> parent.resolve(FOLDER))
        .filter(Files::isDirectory);
  }

  static Path file(Path folder, Asset coin) {
    return folder.resolve("deribit_" + coin + ".parquet");
  }

  /// Throws: `BadInputException` where the folder holds no hours.
  public static RecordedHours open(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw BadInputException.data(folder.toString(), "folder of recorded hours does not exist");
    }
    var files = new TreeMap<Asset, Path>();
    try (var listed = Files.list(folder)) {
      listed.forEach(file -> {
        var match = NAME.matcher(String.valueOf(file.getFileName()));
        if (match.matches()) {
          files.put(new Asset(match.group(1)), file);
        }
      });
    } catch (IOException e) {
      throw BadInputException.data(folder.toString(), "folder cannot be read");
    }
    if (files.isEmpty()) {
      throw BadInputException.data(
          folder.toString(), "folder must hold the hours of a coin, as deribit_BTC.parquet");
    }
    return new RecordedHours(files);
  }

  /// The file of each coin that has one.
  public SortedMap<Asset, Path> files() {
    return files;
  }

  /// The hours of one coin that start in [startInclusive, endExclusive), in order; hours that were
  /// not recorded are not there. Throws: `BadInputException` for a damaged file.
  public List<HourlyBar> read(Asset coin, Instant startInclusive, Instant endExclusive) {
    var file = files.get(coin);
    return file == null ? List.of() : HourlyBarReader.read(file, startInclusive, endExclusive);
  }
}
