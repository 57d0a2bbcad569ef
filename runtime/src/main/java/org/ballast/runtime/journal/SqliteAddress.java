package org.ballast.runtime.journal;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// A SQLite file.
public record SqliteAddress(Path file) implements JournalAddress {
  private static final String DATABASE = ".db";
  private static final List<String> COMPANIONS = List.of(".lock", "-wal", "-shm");

  /// `desk.venue.db` for `desk.db`.
  @Override
  public SqliteAddress venueLog() {
    var name = file.getFileName().toString();
    var stem =
        name.endsWith(DATABASE) ? name.substring(0, name.length() - DATABASE.length()) : name;
    return new SqliteAddress(file.resolveSibling(stem + ".venue" + DATABASE));
  }

  /// The file and those that come to lie beside it.
  public List<Path> files() {
    var beside = COMPANIONS.stream().map(end -> file.resolveSibling(file.getFileName() + end));
    return Stream.concat(Stream.of(file), beside).toList();
  }

  @Override
  public String toString() {
    return file.toString();
  }
}
