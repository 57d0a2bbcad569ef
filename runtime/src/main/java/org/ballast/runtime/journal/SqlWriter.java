package org.ballast.runtime.journal;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Writes in groups, until something cannot be written: from then on every write fails, because
/// what the database has not said to be on the disk may never be taken for being there, even if a
/// second try succeeds. A connection lost while a commit is under way is such a failure too: what
/// became of the group is told by the database at the next start, and by nothing else.
///
/// Rows go to the database together. Limits: 256 rows wait for that.
final class SqlWriter {
  private static final int WAITING_MAX = 256;

  private final SqlStore store;
  private final List<PreparedStatement> statements = new ArrayList<>();
  private Optional<JournalWriteException> failure = Optional.empty();
  private boolean isInGroup;
  private int waiting;

  SqlWriter(SqlStore store) {
    this.store = store;
  }

  /// A statement to be used again and again. Of one group, the rows of a statement prepared earlier
  /// go first.
  PreparedStatement prepare(String sql) {
    try {
      var statement = store.connection().prepareStatement(sql);
      statements.add(statement);
      return statement;
    } catch (SQLException e) {
      throw store.unreadable(e);
    }
  }

  /// Adds a row to the group that the next [#commit] makes durable.
  void add(PreparedStatement statement, Parameters parameters) {
    run(() -> {
      if (!isInGroup) {
        store.begin();
        isInGroup = true;
      }
      parameters.set(statement);
      statement.addBatch();
      waiting++;
      if (waiting >= WAITING_MAX) {
        hand();
      }
    });
  }

  /// Sees to it that reading on the same connection finds the whole group.
  void flush() {
    if (waiting > 0) {
      run(this::hand);
    }
  }

  /// Returns once the group is durable.
  void commit() {
    run(() -> {
      if (isInGroup) {
        hand();
        store.commit();
        isInGroup = false;
      }
    });
  }

  private void hand() throws SQLException {
    for (var statement : statements) {
      statement.executeBatch();
    }
    waiting = 0;
  }

  private void run(SqlWrite write) {
    if (failure.isPresent()) {
      throw failure.get();
    }
    try {
      write.run();
    } catch (SQLException e) {
      var exception = new JournalWriteException(store.address(), e);
      failure = Optional.of(exception);
      throw exception;
    }
  }

  /// Sets what one row holds.
  @FunctionalInterface
  interface Parameters {
    void set(PreparedStatement statement) throws SQLException;
  }

  /// A write that the database may refuse.
  @FunctionalInterface
  private interface SqlWrite {
    void run() throws SQLException;
  }
}
