package org.ballast.runtime.journal;

import java.util.Optional;
import java.util.function.Consumer;
import org.ballast.engine.journal.JournalRecord;

/// What can be read of a journal. Not for use from several threads.
public interface JournalReader extends AutoCloseable {
  /// The sequence of the next record, which is how many there are.
  long size();

  /// Hash of the last record, in hex.
  String headHash();

  /// All records from `sequence` on, oldest first, each checked against its CRC and the chain.
  /// Throws: [org.ballast.domain.fault.BadInputException] at the first record that is not right.
  void read(long fromInclusive, Consumer<JournalRecord> reader);

  /// The latest intact snapshot at or before `sequence`.
  Optional<Journal.Snapshot> snapshotAt(long sequence);

  @Override
  void close();
}
