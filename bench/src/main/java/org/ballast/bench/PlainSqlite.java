package org.ballast.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;

/// What a journal costs in SQLite without anything of ours: numbered blocks of bytes in a table, as
/// durable as the journal's.
final class PlainSqlite implements AutoCloseable {
  private final Connection connection;
  private final PreparedStatement insert;
  private long size;

  private PlainSqlite(Connection connection) throws SQLException {
    this.connection = connection;
    try (var statement = connection.createStatement()) {
      statement.execute("CREATE TABLE record (sequence INTEGER PRIMARY KEY, payload BLOB)");
    }
    connection.setAutoCommit(false);
    insert = connection.prepareStatement("INSERT INTO record VALUES (?, ?)");
  }

  static PlainSqlite open(Path file) throws SQLException {
    var config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    return new PlainSqlite(config.createConnection("jdbc:sqlite:" + file));
  }

  void insert(byte[] payload) throws SQLException {
    insert.setLong(1, size++);
    insert.setBytes(2, payload);
    insert.executeUpdate();
  }

  /// Returns how many records there are.
  long commit() throws SQLException {
    connection.commit();
    return size;
  }

  @Override
  public void close() throws SQLException {
    insert.close();
    connection.close();
  }
}
