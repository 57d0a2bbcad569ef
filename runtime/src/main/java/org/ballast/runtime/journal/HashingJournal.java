package org.ballast.runtime.journal;

import java.util.Optional;
import java.util.function.Consumer;
import org.ballast.engine.journal.HashChain;
import org.ballast.engine.journal.JournalRecord;

/// A journal of which only the size and the hash are kept: enough to tell whether two runs were the
/// same.
public final class HashingJournal implements Journal {
  private final HashChain chain = HashChain.start();

  @Override
  public long append(JournalRecord.Type type, byte[] payload) {
    return chain.append(type, payload).sequence();
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
  public void commit() {}

  @Override
  public long size() {
    return chain.size();
  }

  @Override
  public String headHash() {
    return chain.headHash();
  }

  /// Throws: `UnsupportedOperationException`, always.
  @Override
  public void read(long fromInclusive, Consumer<JournalRecord> reader) {
    throw new UnsupportedOperationException("a hashing journal keeps no records");
  }

  @Override
  public void putSnapshot(long sequence, byte[] state) {}

  /// Empty, always.
  @Override
  public Optional<Snapshot> snapshotAt(long sequence) {
    return Optional.empty();
  }

  @Override
  public void close() {}
}
