package org.ballast.runtime.journal;

import java.nio.file.Path;
import java.sql.SQLException;

/// Failures of a journal for tests of those that use one.
public final class WriteFailures {
  private WriteFailures() {}

  public static JournalWriteException because(String reason) {
    return new JournalWriteException(
        new SqliteAddress(Path.of("desk.db")), new SQLException(reason));
  }
}
