package org.ballast.runtime.journal;

import java.sql.Connection;
import java.sql.SQLException;

/// One-line uses of a connection.
final class Sql {
  private Sql() {}

  static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /// The first column of the first row. Throws: `SQLException` where there is none.
  static String text(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      if (!row.next()) {
        throw new SQLException("no row for: " + sql);
      }
      return String.valueOf(row.getString(1));
    }
  }

  static long number(Connection connection, String sql) throws SQLException {
    return Long.parseLong(text(connection, sql));
  }
}
