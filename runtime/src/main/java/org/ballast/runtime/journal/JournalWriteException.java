package org.ballast.runtime.journal;

import java.nio.file.Path;
import java.sql.SQLException;

/// What had to be durable could not be written: the disk is full, failing or read-only. What was
/// not committed before is lost, and nothing that depends on it may leave.
public final class JournalWriteException extends RuntimeException {
  JournalWriteException(Path file, SQLException cause) {
    super(
        "journal must be writable: journal=\"" + file + "\" reason=\"" + reason(cause) + "\"",
        cause);
  }

  private static String reason(SQLException cause) {
    return String.valueOf(cause.getMessage()).replace('\n', ' ');
  }
}
