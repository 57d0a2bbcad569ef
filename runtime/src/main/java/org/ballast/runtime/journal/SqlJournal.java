package org.ballast.runtime.journal;

import java.sql.PreparedStatement;
import java.util.Optional;
import java.util.function.Consumer;
import org.ballast.engine.journal.HashChain;
import org.ballast.engine.journal.JournalRecord;

/// A desk's journal in a database, with its ledger, written by one process at a time and readable
/// by any. Limits: the latest eight snapshots are kept.
public final class SqlJournal implements Journal {
  private static final int SNAPSHOTS_KEPT = 8;

  private final SqlStore store;
  private final SqlRecords records;
  private final SqlWriter writer;
  private final HashChain chain;
  private final PreparedStatement insertRecord;
  private final PreparedStatement insertSnapshot;
  private final PreparedStatement dropSnapshots;
  private final PreparedStatement insertEntry;
  private final long ledgerEnd;

  private SqlJournal(SqlStore store) {
    this.store = store;
    records = new SqlRecords(store);
    records.read(0, _ -> {});
    chain = records.chain();
    ledgerEnd = new SqlLedger(store).end();
    writer = new SqlWriter(store);
    insertRecord = writer.prepare("INSERT INTO journal VALUES (?, ?, ?, ?, ?)");
    insertSnapshot =
        writer.prepare(
            "INSERT INTO snapshot VALUES (?, ?, ?, ?) ON CONFLICT (sequence) DO UPDATE SET"
                + " state = excluded.state, crc = excluded.crc, hash = excluded.hash");
    dropSnapshots =
        writer.prepare(
            "DELETE FROM snapshot WHERE sequence NOT IN"
                + " (SELECT sequence FROM snapshot ORDER BY sequence DESC LIMIT "
                + SNAPSHOTS_KEPT
                + ")");
    insertEntry = SqlLedger.insertion(writer);
  }

  /// Opens the journal of a desk, or begins one, and checks every record that is there. Throws:
  /// [org.ballast.domain.fault.BadInputException] where another process has it, it is another
  /// desk's, no journal, of a newer format, or damaged.
  public static SqlJournal open(JournalAddress address, String desk) {
    var store = SqlStore.openWritable(address, SqlSchema.JOURNAL, desk);
    try {
      return new SqlJournal(store);
    } catch (RuntimeException e) {
      store.close();
      throw e;
    }
  }

  /// What a crash cut off the end, in words; empty where nothing is missing.
  public Optional<String> loss() {
    return store.loss();
  }

  @Override
  public long append(JournalRecord.Type type, byte[] payload) {
    var record = chain.append(type, payload);
    writer.add(
        insertRecord,
        row -> {
          row.setLong(1, record.sequence());
          row.setString(2, type.name());
          row.setBytes(3, payload);
          row.setInt(4, record.crc());
          row.setBytes(5, record.hash());
        });
    return record.sequence();
  }

  @Override
  public boolean keepsLedger() {
    return true;
  }

  @Override
  public void book(LedgerEntry entry) {
    writer.add(insertEntry, row -> SqlLedger.set(row, entry));
  }

  @Override
  public long ledgerEnd() {
    return ledgerEnd;
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
    writer.flush();
    records.read(fromInclusive, reader);
  }

  @Override
  public void putSnapshot(long sequence, byte[] state) {
    if (sequence < 0 || sequence > size()) {
      throw new IllegalArgumentException(
          "snapshot must be of what is journalled: sequence=" + sequence + " size=" + size());
    }
    writer.flush();
    var hash = records.hashBefore(sequence);
    writer.add(
        insertSnapshot,
        row -> {
          row.setLong(1, sequence);
          row.setBytes(2, state);
          row.setInt(3, Checksum.of(sequence, state));
          row.setBytes(4, hash);
        });
    writer.add(dropSnapshots, _ -> {});
  }

  @Override
  public Optional<Snapshot> snapshotAt(long sequence) {
    writer.flush();
    return records.snapshotAt(sequence);
  }

  @Override
  public void close() {
    store.close();
  }

  SqlStore store() {
    return store;
  }
}
