package org.ballast.runtime.host;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ballast.runtime.desk.DeskFile;
import org.ballast.runtime.journal.SqlJournal;
import org.ballast.runtime.journal.SqlVenueLog;

/// What a desk keeps and this process alone may write while it runs.
record DeskFiles(SqlJournal journal, SqlVenueLog venueLog) implements AutoCloseable {
  static DeskFiles open(DeskFile desk) {
    var journal = SqlJournal.open(desk.journal(), desk.desk());
    try {
      return new DeskFiles(journal, SqlVenueLog.open(desk.journal().venueLog(), desk.desk()));
    } catch (RuntimeException failure) {
      journal.close();
      throw failure;
    }
  }

  /// What a crash cut off their ends, in words.
  List<String> losses() {
    return Stream.of(journal.loss(), venueLog.loss()).flatMap(Optional::stream).toList();
  }

  @Override
  public void close() {
    try (journal) {
      venueLog.close();
    }
  }
}
