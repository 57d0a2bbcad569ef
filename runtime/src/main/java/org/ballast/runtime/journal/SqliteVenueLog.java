package org.ballast.runtime.journal;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ballast.engine.port.VenueLog;

/// The log of a venue inside this process, in a SQLite file of its own, so that neither the desk
/// nor the venue can pass for the other's evidence.
public final class SqliteVenueLog implements VenueLog, AutoCloseable {
  private static final String DATABASE = ".db";

  private final JournalLock lock;
  private final SqliteFile file;
  private final SqliteWriter writer;
  private final PreparedStatement insert;
  private long size;

  private SqliteVenueLog(JournalLock lock, SqliteFile file) {
    this.lock = lock;
    this.file = file;
    writer = new SqliteWriter(file);
    insert = writer.prepare("INSERT INTO log VALUES (?, ?, ?)");
    size = events().size();
  }

  /// The file of the venue log that belongs to a journal: `desk.venue.db` for `desk.db`.
  public static Path beside(Path journal) {
    var name = journal.getFileName().toString();
    var stem =
        name.endsWith(DATABASE) ? name.substring(0, name.length() - DATABASE.length()) : name;
    return journal.resolveSibling(stem + ".venue" + DATABASE);
  }

  /// Opens the log of a desk's venue, or begins one. Throws:
  /// [org.ballast.domain.fault.BadInputException] as [SqliteJournal#open].
  public static SqliteVenueLog open(Path path, String desk) {
    var lock = JournalLock.acquire(path);
    try {
      var file = SqliteFile.openWritable(path, SqliteSchema.VENUE_LOG, desk);
      try {
        return new SqliteVenueLog(lock, file);
      } catch (RuntimeException e) {
        file.close();
        throw e;
      }
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /// What a crash cut off the end, in words; empty where nothing is missing.
  public Optional<String> loss() {
    return file.loss();
  }

  /// Throws: [JournalWriteException] where the event could not be made durable, and ever after.
  @Override
  public void append(byte[] event) {
    writer.write(() -> {
      insert.setLong(1, size);
      insert.setBytes(2, event);
      insert.setInt(3, Checksum.of(size, event));
      insert.executeUpdate();
    });
    writer.commit();
    size++;
  }

  /// Throws: [org.ballast.domain.fault.BadInputException] at the first event that is not right.
  @Override
  public List<byte[]> events() {
    var events = new ArrayList<byte[]>();
    try (var statement = file.connection().createStatement();
        var row =
            statement.executeQuery("SELECT sequence, event, crc FROM log ORDER BY sequence")) {
      while (row.next()) {
        var event = row.getBytes(2);
        if (row.getLong(1) != events.size() || Checksum.of(events.size(), event) != row.getInt(3)) {
          throw file.refusal("event is damaged", "sequence", Integer.toString(events.size()));
        }
        events.add(event);
      }
      return events;
    } catch (SQLException e) {
      throw file.unreadable(e);
    }
  }

  @Override
  public void close() {
    try (lock) {
      file.close();
    }
  }

  SqliteFile file() {
    return file;
  }
}
