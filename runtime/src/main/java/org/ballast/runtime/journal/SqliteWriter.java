package org.ballast.runtime.journal;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;

/// Writes to a SQLite file in groups, until something cannot be written: from then on every write
/// fails, because what the operating system has not said to be on the disk may never be taken for
/// being there, even if a second try succeeds.
final class SqliteWriter {
  private final SqliteFile file;
  private Optional<JournalWriteException> failure = Optional.empty();
  private boolean isInGroup;

  SqliteWriter(SqliteFile file) {
    this.file = file;
  }

  /// A statement to be used again and again.
  PreparedStatement prepare(String sql) {
    try {
      return file.connection().prepareStatement(sql);
    } catch (SQLException e) {
      throw file.unreadable(e);
    }
  }

  /// Adds to the group that the next [#commit] makes durable.
  void write(SqlWrite write) {
    run(() -> {
      if (!isInGroup) {
        file.execute("BEGIN IMMEDIATE");
        isInGroup = true;
      }
      write.run();
    });
  }

  /// Returns once the group is durable.
  void commit() {
    run(() -> {
      if (isInGroup) {
        file.execute("COMMIT");
        isInGroup = false;
      }
    });
  }

  private void run(SqlWrite write) {
    if (failure.isPresent()) {
      throw failure.get();
    }
    try {
      write.run();
    } catch (SQLException e) {
      var exception = new JournalWriteException(file.path(), e);
      failure = Optional.of(exception);
      throw exception;
    }
  }

  /// A write that SQLite may refuse.
  @FunctionalInterface
  interface SqlWrite {
    void run() throws SQLException;
  }
}
