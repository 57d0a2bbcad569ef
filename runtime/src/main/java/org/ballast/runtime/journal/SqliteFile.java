package org.ballast.runtime.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.ballast.domain.fault.BadInputException;
import org.sqlite.SQLiteConfig;

/// One open SQLite file that holds what its schema says and belongs to one desk.
///
/// It is in WAL mode with synchronous=FULL: a commit returns once the operating system has said
/// that the disk has it, and readers do not wait for the writer nor the writer for them. Limits: a
/// second of waiting for somebody else's write; 16 MiB of log kept between checkpoints.
final class SqliteFile implements AutoCloseable {
  private static final int BUSY_TIMEOUT_MS = 1000;
  private static final int LOG_BYTES_MAX = 1 << 24;

  private final Path path;
  private final SqliteSchema schema;
  private final Connection connection;
  private final Optional<String> loss;

  private SqliteFile(Path path, SqliteSchema schema, Connection connection, Optional<String> loss) {
    this.path = path;
    this.schema = schema;
    this.connection = connection;
    this.loss = loss;
  }

  /// Opens the file, or makes it. Throws: [BadInputException] where it is no such file, of another
  /// desk, of a newer format, or damaged.
  static SqliteFile openWritable(Path path, SqliteSchema schema, String desk) {
    var file = open(path, schema, new SQLiteConfig());
    return file.checked(() -> {
      var isNew = file.isEmpty();
      if (!isNew) {
        file.requireOurs();
        file.requireDesk(desk);
      }
      file.makeDurable();
      if (isNew) {
        file.create(desk);
      }
      file.requireSound();
      file.execute("PRAGMA wal_checkpoint(TRUNCATE)");
    });
  }

  /// Opens a file that is there, while another process may write it.
  static SqliteFile openReadOnly(Path path, SqliteSchema schema) {
    if (!Files.isRegularFile(path)) {
      throw BadInputException.data(path.toString(), schema.what() + " file does not exist");
    }
    var config = new SQLiteConfig();
    config.setReadOnly(true);
    var file = open(path, schema, config);
    return file.checked(file::requireOurs);
  }

  /// What a crash cut off the end of the file, in words; empty where nothing is missing.
  Optional<String> loss() {
    return loss;
  }

  Path path() {
    return path;
  }

  Connection connection() {
    return connection;
  }

  String desk() {
    try {
      return text("SELECT desk FROM meta");
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  void execute(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /// Throws: [BadInputException] where SQLite finds the file damaged.
  void requireSound() {
    try {
      var found = text("PRAGMA quick_check(1)");
      if (!found.equals("ok")) {
        throw refusal("must not be damaged", "found", found);
      }
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  BadInputException refusal(String rule, String field, String value) {
    return BadInputException.data(path.toString(), schema.what() + " " + rule, field, value);
  }

  BadInputException unreadable(SQLException e) {
    return refusal("must be readable", "reason", reason(e));
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new JournalWriteException(path, e);
    }
  }

  private static SqliteFile open(Path path, SqliteSchema schema, SQLiteConfig config) {
    config.setBusyTimeout(BUSY_TIMEOUT_MS);
    var loss = lossOf(path, schema);
    try {
      return new SqliteFile(
          path, schema, config.createConnection("jdbc:sqlite:" + path.toAbsolutePath()), loss);
    } catch (SQLException e) {
      throw BadInputException.data(
          path.toString(), schema.what() + " must be a SQLite file", "reason", reason(e));
    }
  }

  /// Throws: [BadInputException] where what was committed would be dropped.
  private static Optional<String> lossOf(Path path, SqliteSchema schema) {
    try {
      return switch (SqliteLogScan.of(path)) {
        case SqliteLogEnd.Whole _ -> Optional.empty();
        case SqliteLogEnd.Torn(var frame) ->
            Optional.of(
                "the end of %s %s was cut off while it was written (frame %d of its log): what was"
                        .formatted(schema.what(), path, frame)
                    + " committed before is there, its last group is not");
        case SqliteLogEnd.Damaged(var frame) ->
            throw BadInputException.data(
                path.toString(),
                schema.what()
                    + " log (-wal) is damaged before its end: restore journal and venue log from"
                    + " one copy",
                "frame",
                Long.toString(frame));
      };
    } catch (IOException e) {
      throw BadInputException.data(
          path.toString(), schema.what() + " log (-wal) must be readable", "reason", e.toString());
    }
  }

  /// What SQLite says, or what kept it from being loaded.
  private static String reason(SQLException e) {
    var cause = e.getCause() == null ? "" : " (" + e.getCause().getMessage() + ")";
    return e.getMessage() + cause;
  }

  /// This file once the steps are done; closed where one of them refuses it.
  private SqliteFile checked(SqlSteps steps) {
    var isGood = false;
    try {
      steps.run();
      isGood = true;
      return this;
    } catch (SQLException e) {
      throw unreadable(e);
    } finally {
      if (!isGood) {
        close();
      }
    }
  }

  /// True for a file that was just made, or whose making was cut off.
  private boolean isEmpty() throws SQLException {
    return number("SELECT count(*) FROM sqlite_schema") == 0;
  }

  private void requireOurs() throws SQLException {
    if (number("PRAGMA application_id") != schema.applicationId()) {
      throw refusal("must be one of Ballast's and no other database", "file", path.toString());
    }
    var format = number("SELECT format FROM meta");
    if (format > schema.format()) {
      throw refusal(
          "must be of a format that this version reads, at most " + schema.format(),
          "format",
          Long.toString(format));
    }
  }

  private void requireDesk(String desk) throws SQLException {
    var found = text("SELECT desk FROM meta");
    if (!found.equals(desk)) {
      throw BadInputException.configuration(
          path.toString(),
          schema.what() + " must be of desk \"" + desk + "\": name another file, or that desk",
          "desk",
          found);
    }
  }

  private void makeDurable() throws SQLException {
    var mode = text("PRAGMA journal_mode = WAL");
    if (!mode.equals("wal")) {
      throw refusal("must be on a local disk, where SQLite can use its log", "mode", mode);
    }
    execute("PRAGMA synchronous = FULL");
    execute("PRAGMA journal_size_limit = " + LOG_BYTES_MAX);
  }

  private void create(String desk) throws SQLException {
    execute("BEGIN IMMEDIATE");
    execute("PRAGMA application_id = " + schema.applicationId());
    execute("CREATE TABLE meta (desk TEXT NOT NULL, format INTEGER NOT NULL, created TEXT) STRICT");
    for (var table : schema.tables()) {
      execute(table);
    }
    var insert = "INSERT INTO meta VALUES (?, ?, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))";
    try (var statement = connection.prepareStatement(insert)) {
      statement.setString(1, desk);
      statement.setInt(2, schema.format());
      statement.executeUpdate();
    }
    execute("COMMIT");
  }

  private long number(String sql) throws SQLException {
    return Long.parseLong(text(sql));
  }

  private String text(String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      if (!row.next()) {
        throw new SQLException("no row for: " + sql);
      }
      return String.valueOf(row.getString(1));
    }
  }

  /// What SQLite may refuse.
  @FunctionalInterface
  private interface SqlSteps {
    void run() throws SQLException;
  }
}
