package org.ballast.runtime.host;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.ballast.engine.journal.HashChain;
import org.ballast.engine.journal.JournalRecord;
import org.ballast.runtime.journal.Journal;
import org.ballast.runtime.journal.LedgerEntry;
import org.ballast.runtime.journal.WriteFailures;

/// A journal whose n-th commit goes wrong. It would take anything afterwards, so that it shows
/// whoever tries.
final class FaultyJournal implements Journal {
  /// How a commit goes wrong.
  enum Fault {
    /// It says that it is done, and neither it nor anything later reaches the disk.
    LOST,
    /// It fails with half of its records on the disk.
    TORN,
    /// It fails with all of its records on the disk.
    UNKNOWN,
    /// It fails with none of its records on the disk.
    FULL
  }

  private final Fault fault;
  private final long failAt;
  private final HashChain chain = HashChain.start();
  private final List<JournalRecord> group = new ArrayList<>();
  private final List<JournalRecord> disk = new ArrayList<>();
  private long commits;
  private long triesAfterwards;

  FaultyJournal(Fault fault, long failAt) {
    this.fault = fault;
    this.failAt = failAt;
  }

  long commits() {
    return commits;
  }

  /// How often somebody appended or committed after a commit had failed.
  long triesAfterwards() {
    return triesAfterwards;
  }

  /// Whether everything was said to be durable.
  boolean isAllDurable() {
    return group.isEmpty() && triesAfterwards == 0;
  }

  /// What a process finds that starts later.
  MemoryJournal found() {
    var found = MemoryJournal.lasting();
    disk.forEach(record -> found.append(record.type(), record.payload()));
    found.commit();
    return found;
  }

  @Override
  public long append(JournalRecord.Type type, byte[] payload) {
    noteTry();
    var record = chain.append(type, payload);
    group.add(record);
    return record.sequence();
  }

  @Override
  public boolean keepsLedger() {
    return true;
  }

  @Override
  public void book(LedgerEntry entry) {
    noteTry();
  }

  @Override
  public long ledgerEnd() {
    return 0;
  }

  @Override
  public void commit() {
    noteTry();
    commits++;
    if (commits < failAt) {
      disk.addAll(group);
    } else if (fault != Fault.LOST) {
      disk.addAll(group.subList(0, written()));
      throw WriteFailures.because("disk I/O error");
    }
    group.clear();
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
    throw new UnsupportedOperationException("nobody reads a journal that was empty");
  }

  @Override
  public void putSnapshot(long sequence, byte[] state) {
    noteTry();
  }

  @Override
  public Optional<Snapshot> snapshotAt(long sequence) {
    return Optional.empty();
  }

  @Override
  public void close() {}

  private int written() {
    return switch (fault) {
      case LOST, FULL -> 0;
      case TORN -> group.size() / 2;
      case UNKNOWN -> group.size();
    };
  }

  private void noteTry() {
    if (fault != Fault.LOST && commits >= failAt) {
      triesAfterwards++;
    }
  }
}
