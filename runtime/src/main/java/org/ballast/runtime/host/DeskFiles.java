package org.ballast.runtime.host;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ballast.runtime.desk.DeskFile;
import org.ballast.runtime.journal.SqliteJournal;
import org.ballast.runtime.journal.SqliteVenueLog;

/// The files of a desk that this process alone may write while it runs.
record DeskFiles(SqliteJournal journal, SqliteVenueLog venueLog) implements AutoCloseable {
  static DeskFiles open(DeskFile desk) {
    var journal = SqliteJournal.open(desk.journal(), desk.desk());
    try {
      var venueLog = SqliteVenueLog.open(SqliteVenueLog.beside(desk.journal()), desk.desk());
      return new DeskFiles(journal, venueLog);
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
