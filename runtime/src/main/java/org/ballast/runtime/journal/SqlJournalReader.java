package org.ballast.runtime.journal;

import java.util.Optional;
import java.util.function.Consumer;
import org.ballast.engine.journal.JournalRecord;
import org.ballast.engine.journal.JournalVerdict;

/// A journal as those see it who did not write it. The writer may be at work meanwhile.
public final class SqlJournalReader implements JournalReader {
  private final SqlStore store;
  private final SqlRecords records;

  private SqlJournalReader(SqlStore store) {
    this.store = store;
    records = new SqlRecords(store);
  }

  /// Throws: [org.ballast.domain.fault.BadInputException] where there is no journal.
  public static SqlJournalReader open(JournalAddress address) {
    return new SqlJournalReader(SqlStore.openReadOnly(address, SqlSchema.JOURNAL));
  }

  /// Whose journal it is.
  public String desk() {
    return store.desk();
  }

  /// Checks the place and every record of it.
  public JournalVerdict verify() {
    return records.verify();
  }

  /// The ledger's entries in order. Returns whether there is a ledger: a journal of an older format
  /// has none until it is taken up.
  public boolean readLedger(Consumer<LedgerEntry> reader) {
    var ledger = new SqlLedger(store);
    var isKept = ledger.isKept();
    if (isKept) {
      ledger.read(reader);
    }
    return isKept;
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
    store.close();
  }
}
