package org.ballast.runtime.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.ballast.domain.fault.BadInputException;

/// An open connection to a place that may hold one schema of ours, with all in which one kind of
/// database differs from another.
sealed interface Database extends AutoCloseable permits SqliteDatabase, PostgresDatabase {
  /// Opens the place for this process alone, and makes it where it is not there. Throws:
  /// [BadInputException] where another process has it, or it cannot be opened.
  static Database openWritable(JournalAddress address, SqlSchema schema) {
    return switch (address) {
      case SqliteAddress sqlite -> SqliteDatabase.openWritable(sqlite, schema);
      case PostgresAddress postgres -> PostgresDatabase.openWritable(postgres, schema);
    };
  }

  /// Opens a place that is there, while another process may write it.
  static Database openReadOnly(JournalAddress address, SqlSchema schema) {
    return switch (address) {
      case SqliteAddress sqlite -> SqliteDatabase.openReadOnly(sqlite, schema);
      case PostgresAddress postgres -> PostgresDatabase.openReadOnly(postgres, schema);
    };
  }

  JournalAddress address();

  Connection connection();

  /// True for a place that was just made, or whose making was cut off.
  boolean isEmpty() throws SQLException;

  /// Whether it was marked as ours, so that no other database is taken for it.
  boolean isMarked() throws SQLException;

  void mark() throws SQLException;

  /// Sees to it that a commit returns only once the disk has what was committed.
  void makeDurable() throws SQLException;

  /// What a crash cut off the end before the place was opened, in words; empty where nothing is
  /// missing, and where the database itself sees to that.
  Optional<String> loss();

  /// Sees to it that a log that is found after a crash is of this process alone.
  void emptyLog() throws SQLException;

  /// What the database itself finds damaged.
  Optional<String> damage() throws SQLException;

  void begin() throws SQLException;

  void commit() throws SQLException;

  /// The statement in the database's own words: see [SqlSchema].
  String translated(String sql);

  @Override
  void close() throws SQLException;
}
