package org.ballast.runtime.host;

import java.util.Optional;
import java.util.function.Consumer;
import org.ballast.engine.journal.JournalRecord;
import org.ballast.runtime.journal.Journal;
import org.ballast.runtime.journal.LedgerEntry;

/// A journal with a note of how much of it was said to be durable.
final class WatchedJournal implements Journal {
  private final Journal journal;
  private long durable;

  WatchedJournal(Journal journal) {
    this.journal = journal;
    durable = journal.size();
  }

  /// Records that a commit has returned for, or that were there from the start.
  long durable() {
    return durable;
  }

  boolean isAllDurable() {
    return durable == journal.size();
  }

  @Override
  public long append(JournalRecord.Type type, byte[] payload) {
    return journal.append(type, payload);
  }

  @Override
  public boolean keepsLedger() {
    return journal.keepsLedger();
  }

  @Override
  public void book(LedgerEntry entry) {
    journal.book(entry);
  }

  @Override
  public long ledgerEnd() {
    return journal.ledgerEnd();
  }

  @Override
  public void commit() {
    journal.commit();
    durable = journal.size();
  }

  @Override
  public void putSnapshot(long sequence, byte[] state) {
    journal.putSnapshot(sequence, state);
  }

  @Override
  public long size() {
    return journal.size();
  }

  @Override
  public String headHash() {
    return journal.headHash();
  }

  @Override
  public void read(long fromInclusive, Consumer<JournalRecord> reader) {
    journal.read(fromInclusive, reader);
  }

  @Override
  public Optional<Snapshot> snapshotAt(long sequence) {
    return journal.snapshotAt(sequence);
  }

  @Override
  public void close() {
    journal.close();
  }
}
