package org.ballast.runtime.host;

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

  @Override
  public void close() {
    try (journal) {
      venueLog.close();
    }
  }
}
