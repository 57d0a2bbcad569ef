package org.ballast.runtime.host;

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

  @Override
  public void close() {
    try (journal) {
      venueLog.close();
    }
  }
}
