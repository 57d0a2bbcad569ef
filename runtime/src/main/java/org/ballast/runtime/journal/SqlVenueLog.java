package org.ballast.runtime.journal;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ballast.engine.port.VenueLog;

/// The log of a venue inside this process, in a place of its own, so that neither the desk nor the
/// venue can pass for the other's evidence.
public final class SqlVenueLog implements VenueLog, AutoCloseable {
  private final SqlStore store;
  private final SqlWriter writer;
  private final PreparedStatement insert;
  private long size;

  private SqlVenueLog(SqlStore store) {
    this.store = store;
    writer = new SqlWriter(store);
    insert = writer.prepare("INSERT INTO log VALUES (?, ?, ?)");
    size = events().size();
  }

  /// Opens the log of a desk's venue, or begins one. Throws:
  /// [org.ballast.domain.fault.BadInputException] as [SqlJournal#open].
  public static SqlVenueLog open(JournalAddress address, String desk) {
    var store = SqlStore.openWritable(address, SqlSchema.VENUE_LOG, desk);
    try {
      return new SqlVenueLog(store);
    } catch (RuntimeException e) {
      store.close();
      throw e;
    }
  }

  /// What a crash cut off the end, in words; empty where nothing is missing.
  public Optional<String> loss() {
    return store.loss();
  }

  /// Throws: [JournalWriteException] where the event could not be made durable, and ever after.
  @Override
  public void append(byte[] event) {
    writer.add(
        insert,
        row -> {
          row.setLong(1, size);
          row.setBytes(2, event);
          row.setInt(3, Checksum.of(size, event));
        });
    writer.commit();
    size++;
  }

  /// Throws: [org.ballast.domain.fault.BadInputException] at the first event that is not right.
  @Override
  public List<byte[]> events() {
    var events = new ArrayList<byte[]>();
    try (var statement = store.connection().createStatement();
        var row =
            statement.executeQuery("SELECT sequence, event, crc FROM log ORDER BY sequence")) {
      while (row.next()) {
        var event = row.getBytes(2);
        if (row.getLong(1) != events.size() || Checksum.of(events.size(), event) != row.getInt(3)) {
          throw store.refusal("event is damaged", "sequence", Integer.toString(events.size()));
        }
        events.add(event);
      }
      return events;
    } catch (SQLException e) {
      throw store.unreadable(e);
    }
  }

  @Override
  public void close() {
    store.close();
  }

  SqlStore store() {
    return store;
  }
}
