package org.ballast.runtime.journal;

import java.util.Optional;
import java.util.function.Consumer;
import org.ballast.engine.journal.JournalRecord;

/// A desk's journal as its host sees it. Not for use from several threads.
public interface Journal extends AutoCloseable {
  /// Adds a record; it is durable once [#commit] has returned. Returns its sequence.
  long append(JournalRecord.Type type, byte[] payload);

  /// Makes all that was appended durable, in one group.
  void commit();

  /// The sequence of the next record, which is how many there are.
  long size();

  /// Hash of the last record, in hex.
  String headHash();

  /// All records from `sequence` on, oldest first, each checked against its CRC and the chain.
  void read(long fromInclusive, Consumer<JournalRecord> reader);

  /// Keeps the core's state as of `sequence`, with the next commit.
  void putSnapshot(long sequence, byte[] state);

  /// The latest intact snapshot at or before `sequence`.
  Optional<Snapshot> snapshotAt(long sequence);

  @Override
  void close();

  /// State after all records before `sequence`.
  record Snapshot(long sequence, byte[] state) {}
}
