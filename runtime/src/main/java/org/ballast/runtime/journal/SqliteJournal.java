package org.ballast.runtime.journal;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.util.Optional;
import java.util.function.Consumer;
import org.ballast.engine.journal.HashChain;
import org.ballast.engine.journal.JournalRecord;

/// A desk's journal in one SQLite file, written by one process at a time and readable by any.
/// Limits: the latest eight snapshots are kept.
public final class SqliteJournal implements Journal {
  private static final int SNAPSHOTS_KEPT = 8;

  private final JournalLock lock;
  private final SqliteFile file;
  private final SqliteRecords records;
  private final SqliteWriter writer;
  private final HashChain chain;
  private final PreparedStatement insertRecord;
  private final PreparedStatement insertSnapshot;
  private final PreparedStatement dropSnapshots;

  private SqliteJournal(JournalLock lock, SqliteFile file) {
    this.lock = lock;
    this.file = file;
    records = new SqliteRecords(file);
    records.read(0, _ -> {});
    chain = records.chain();
    writer = new SqliteWriter(file);
    insertRecord = writer.prepare("INSERT INTO journal VALUES (?, ?, ?, ?, ?)");
    insertSnapshot = writer.prepare("INSERT OR REPLACE INTO snapshot VALUES (?, ?, ?, ?)");
    dropSnapshots =
        writer.prepare(
            "DELETE FROM snapshot WHERE sequence NOT IN"
                + " (SELECT sequence FROM snapshot ORDER BY sequence DESC LIMIT "
                + SNAPSHOTS_KEPT
                + ")");
  }

  /// Opens the journal of a desk, or begins one, and checks every record that is there. Throws:
  /// [org.ballast.domain.fault.BadInputException] where another process has it, it is another
  /// desk's, no journal, of a newer format, or damaged.
  public static SqliteJournal open(Path path, String desk) {
    var lock = JournalLock.acquire(path);
    try {
      var file = SqliteFile.openWritable(path, SqliteSchema.JOURNAL, desk);
      try {
        return new SqliteJournal(lock, file);
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

  @Override
  public long append(JournalRecord.Type type, byte[] payload) {
    var record = chain.append(type, payload);
    writer.write(() -> {
      insertRecord.setLong(1, record.sequence());
      insertRecord.setString(2, type.name());
      insertRecord.setBytes(3, payload);
      insertRecord.setInt(4, record.crc());
      insertRecord.setBytes(5, record.hash());
      insertRecord.executeUpdate();
    });
    return record.sequence();
  }

  @Override
  public void commit() {
    writer.commit();
  }

  @Override
  public long size() {
    return chain.size();
  }

  @Override
  public String headHash() {
    return chain.headHash();
  }

  @Override
  public void read(long fromInclusive, Consumer<JournalRecord> reader) {
    records.read(fromInclusive, reader);
  }

  @Override
  public void putSnapshot(long sequence, byte[] state) {
    if (sequence < 0 || sequence > size()) {
      throw new IllegalArgumentException(
          "snapshot must be of what is journalled: sequence=" + sequence + " size=" + size());
    }
    var hash = records.hashBefore(sequence);
    writer.write(() -> {
      insertSnapshot.setLong(1, sequence);
      insertSnapshot.setBytes(2, state);
      insertSnapshot.setInt(3, Checksum.of(sequence, state));
      insertSnapshot.setBytes(4, hash);
      insertSnapshot.executeUpdate();
      dropSnapshots.executeUpdate();
    });
  }

  @Override
  public Optional<Snapshot> snapshotAt(long sequence) {
    return records.snapshotAt(sequence);
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
