package org.ballast.runtime.journal;

import org.ballast.engine.journal.JournalRecord;

/// A desk's journal as its host sees it. Not for use from several threads. Throws:
/// [JournalWriteException] from whatever writes, once something could not be written; from then on
/// nothing is.
public interface Journal extends JournalReader {
  /// Adds a record; it is durable once [#commit] has returned. Returns its sequence.
  long append(JournalRecord.Type type, byte[] payload);

  /// Whether a ledger is kept at all.
  boolean keepsLedger();

  /// Adds a line to the ledger, with the next commit. Lines come in the order of their events.
  void book(LedgerEntry entry);

  /// The first event that the ledger may lack when the journal is opened.
  long ledgerEnd();

  /// Makes all that was appended durable, in one group.
  void commit();

  /// Keeps the core's state as of `sequence`, with the next commit.
  void putSnapshot(long sequence, byte[] state);

  /// What was appended since the last commit is dropped.
  @Override
  void close();

  /// State after all records before `sequence`.
  record Snapshot(long sequence, byte[] state) {}
}
