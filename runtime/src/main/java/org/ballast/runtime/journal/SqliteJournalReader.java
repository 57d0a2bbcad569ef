package org.ballast.runtime.journal;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.ballast.engine.journal.JournalRecord;
import org.ballast.engine.journal.JournalVerdict;

/// A journal's file as those see it who did not write it. The writer may be at work meanwhile.
public final class SqliteJournalReader implements JournalReader {
  private final SqliteFile file;
  private final SqliteRecords records;

  private SqliteJournalReader(SqliteFile file) {
    this.file = file;
    records = new SqliteRecords(file);
  }

  /// Throws: [org.ballast.domain.fault.BadInputException] where there is no journal at the path.
  public static SqliteJournalReader open(Path path) {
    return new SqliteJournalReader(SqliteFile.openReadOnly(path, SqliteSchema.JOURNAL));
  }

  /// Whose journal it is.
  public String desk() {
    return file.desk();
  }

  /// Checks the file and every record of it.
  public JournalVerdict verify() {
    return records.verify();
  }

  @Override
  public long size() {
    return records.chain().size();
  }

  @Override
  public String headHash() {
    return records.chain().headHash();
  }

  @Override
  public void read(long fromInclusive, Consumer<JournalRecord> reader) {
    records.read(fromInclusive, reader);
  }

  @Override
  public Optional<Journal.Snapshot> snapshotAt(long sequence) {
    return records.snapshotAt(sequence);
  }

  @Override
  public void close() {
    file.close();
  }
}
