package org.ballast.venues.recorded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ballast.domain.fault.BadInputException;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.venues.deribit.DeribitSymbolCodec;
import org.ballast.venues.deribit.DeribitTerms;

/// A recorded chain, or a folder of them in order of time.
public final class RecordedMarket {
  /// A recorded chain and the second at which it was taken, as its name says.
  public record Entry(Path file, Instant takenAt) {}

  private static final Pattern NAME = Pattern.compile(".*snapshot_(\\d{8}T\\d{6})Z\\.csv(\\.gz)?");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private final List<Entry> entries;
  private final List<Entry> neighbours;
  private final RecordedChainReader reader;
  private final PerpetualRecording perpetuals;

  private RecordedMarket(
      List<Entry> entries,
      List<Entry> neighbours,
      RecordedChainReader reader,
      PerpetualRecording perpetuals) {
    this.entries = entries;
    this.neighbours = neighbours;
    this.reader = reader;
    this.perpetuals = perpetuals;
  }

  /// Opens one chain file, or a folder that holds several.
  public static RecordedMarket open(Path fileOrFolder) {
    return open(fileOrFolder, AssumedSpread.DEFAULT);
  }

  static RecordedMarket open(Path fileOrFolder, AssumedSpread spread) {
    var place = fileOrFolder.toString();
    if (!Files.exists(fileOrFolder)) {
      throw BadInputException.data(place, "market file or folder does not exist");
    }
    var symbols = new DeribitSymbolCodec(DeribitTerms.shipped());
    var isFolder = Files.isDirectory(fileOrFolder);
    var folder = isFolder ? fileOrFolder : fileOrFolder.resolveSibling("").toAbsolutePath();
    var neighbours = list(folder);
    var entries =
        isFolder
            ? neighbours
            : List.of(new Entry(fileOrFolder, takenAt(fileOrFolder).orElse(Instant.EPOCH)));
    if (entries.isEmpty()) {
      throw BadInputException.data(
          place, "folder must hold recorded chains named …snapshot_YYYYMMDDTHHMMSSZ.csv.gz");
    }
    return new RecordedMarket(
        entries,
        neighbours,
        new RecordedChainReader(symbols),
        PerpetualRecording.beside(folder, symbols, spread));
  }

  public List<Entry> entries() {
    return entries;
  }

  public MarketSnapshot read(Entry entry) {
    return reader.read(entry.file(), perpetuals);
  }

  /// The last snapshot taken at or before `at`.
  public MarketSnapshot readAt(Instant at) {
    for (var entry : entries.reversed()) {
      if (entry.takenAt().isAfter(at)) {
        continue;
      }
      var snapshot = read(entry);
      if (!snapshot.asOf().isAfter(at)) {
        return snapshot;
      }
    }
    throw BadInputException.data(
        entries.getFirst().file().toString(),
        "recording starts after the time asked",
        "at",
        at.toString());
  }

  public MarketSnapshot readLast() {
    return read(entries.getLast());
  }

  /// Median gap between neighbouring chains; empty for a single one.
  public Optional<Duration> cadence() {
    var gaps = new ArrayList<Duration>();
    for (var i = 1; i < neighbours.size(); i++) {
      gaps.add(Duration.between(neighbours.get(i - 1).takenAt(), neighbours.get(i).takenAt()));
    }
    return gaps.isEmpty()
        ? Optional.empty()
        : Optional.of(gaps.stream().sorted().toList().get((gaps.size() - 1) / 2));
  }

  private static List<Entry> list(Path folder) {
    try (var files = Files.list(folder)) {
      return files
          .flatMap(file -> takenAt(file).map(time -> new Entry(file, time)).stream())
          .sorted(Comparator.comparing(Entry::takenAt).thenComparing(Entry::file))
          .toList();
    } catch (IOException e) {
      throw BadInputException.data(folder.toString(), "folder cannot be read");
    }
  }

  private static Optional<Instant> takenAt(Path file) {
    var match = NAME.matcher(String.valueOf(file.getFileName()));
    if (!match.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDateTime.parse(match.group(1), TIME).toInstant(ZoneOffset.UTC));
    } catch (DateTimeParseException e) {
      throw BadInputException.data(
          file.toString(), "recording's name must hold a UTC time", "time", match.group(1));
    }
  }
}
