package org.ballast.runtime.journal;

import java.sql.BatchUpdateException;
import java.sql.SQLException;

/// What had to be durable could not be written: the disk is full, failing or read-only, or the
/// database is gone. What was not committed before is lost, or its fate unknown, and nothing that
/// depends on it may leave.
public final class JournalWriteException extends RuntimeException {
  JournalWriteException(JournalAddress address, SQLException cause) {
    super(
        "journal must be writable: journal=\"" + address + "\" reason=\"" + reason(cause) + "\"",
        cause);
  }

  /// Of a batch only what went wrong: its own message repeats what was to be written.
  private static String reason(SQLException cause) {
    var inner = cause instanceof BatchUpdateException ? cause.getCause() : null;
    return String.valueOf((inner == null ? cause : inner).getMessage()).replace('\n', ' ');
  }
}
