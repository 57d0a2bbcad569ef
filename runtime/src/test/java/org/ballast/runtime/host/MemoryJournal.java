package org.ballast.runtime.host;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.ballast.engine.journal.HashChain;
import org.ballast.engine.journal.JournalRecord;
import org.ballast.runtime.journal.Journal;
import org.ballast.runtime.journal.LedgerEntry;

/// A journal in memory whose process dies when it would get one record too many. What it held by
/// then lasts.
final class MemoryJournal implements Journal {
  private final List<JournalRecord> records = new ArrayList<>();
  private final HashChain chain = HashChain.start();
  private final long sizeMax;
  private long durable;

  private MemoryJournal(long sizeMax) {
    this.sizeMax = sizeMax;
  }

  static MemoryJournal lasting() {
    return new MemoryJournal(Long.MAX_VALUE);
  }

  static MemoryJournal dyingAt(long size) {
    return new MemoryJournal(size);
  }

  /// What a process finds that starts after this one died.
  MemoryJournal found() {
    var next = lasting();
    records.forEach(record -> next.append(record.type(), record.payload()));
    next.commit();
    return next;
  }

  boolean isAllDurable() {
    return durable == records.size();
  }

  @Override
  public long append(JournalRecord.Type type, byte[] payload) {
    if (records.size() >= sizeMax) {
      throw new Died();
    }
    records.add(chain.append(type, payload));
    return records.size() - 1L;
  }

  @Override
  public boolean keepsLedger() {
    return false;
  }

  @Override
  public void book(LedgerEntry entry) {}

  @Override
  public long ledgerEnd() {
    return 0;
  }

  @Override
  public void commit() {
    durable = records.size();
  }

  @Override
  public long size() {
    return records.size();
  }

  @Override
  public String headHash() {
    return chain.headHash();
  }

  @Override
  public void read(long fromInclusive, Consumer<JournalRecord> reader) {
    records.stream().filter(record -> record.sequence() >= fromInclusive).forEach(reader);
  }

  @Override
  public void putSnapshot(long sequence, byte[] state) {}

  @Override
  public Optional<Snapshot> snapshotAt(long sequence) {
    return Optional.empty();
  }

  @Override
  public void close() {}

  /// The process is gone.
  static final class Died extends RuntimeException {}
}
