package org.ballast.runtime.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.ballast.domain.fault.BadInputException;
import org.sqlite.SQLiteConfig;

/// A SQLite file.
///
/// It is in WAL mode with synchronous=FULL: a commit returns once the operating system has said
/// that the disk has it, and readers do not wait for the writer nor the writer for them. Limits: a
/// second of waiting for somebody else's write; 16 MiB of log kept between checkpoints.
final class SqliteDatabase implements Database {
  private static final int BUSY_TIMEOUT_MS = 1000;
  private static final int LOG_BYTES_MAX = 1 << 24;

  private final SqliteAddress address;
  private final SqlSchema schema;
  private final Optional<JournalLock> lock;
  private final Connection connection;
  private final Optional<String> loss;

  private SqliteDatabase(
      SqliteAddress address,
      SqlSchema schema,
      Optional<JournalLock> lock,
      Connection connection,
      Optional<String> loss) {
    this.address = address;
    this.schema = schema;
    this.lock = lock;
    this.connection = connection;
    this.loss = loss;
  }

  static SqliteDatabase openWritable(SqliteAddress address, SqlSchema schema) {
    var lock = JournalLock.acquire(address.file());
    try {
      return open(address, schema, Optional.of(lock), new SQLiteConfig());
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  static SqliteDatabase openReadOnly(SqliteAddress address, SqlSchema schema) {
    if (!Files.isRegularFile(address.file())) {
      throw BadInputException.data(address.toString(), schema.what() + " file does not exist");
    }
    var config = new SQLiteConfig();
    config.setReadOnly(true);
    return open(address, schema, Optional.empty(), config);
  }

  @Override
  public SqliteAddress address() {
    return address;
  }

  @Override
  public Connection connection() {
    return connection;
  }

  @Override
  public boolean isEmpty() throws SQLException {
    return Sql.number(connection, "SELECT count(*) FROM sqlite_schema") == 0;
  }

  @Override
  public boolean isMarked() throws SQLException {
    return Sql.number(connection, "PRAGMA application_id") == schema.marker();
  }

  @Override
  public void mark() throws SQLException {
    Sql.execute(connection, "PRAGMA application_id = " + schema.marker());
  }

  @Override
  public void makeDurable() throws SQLException {
    var mode = Sql.text(connection, "PRAGMA journal_mode = WAL");
    if (!mode.equals("wal")) {
      throw BadInputException.data(
          address.toString(),
          schema.what() + " must be on a local disk, where SQLite can use its log",
          "mode",
          mode);
    }
    Sql.execute(connection, "PRAGMA synchronous = FULL");
    Sql.execute(connection, "PRAGMA journal_size_limit = " + LOG_BYTES_MAX);
  }

  @Override
  public Optional<String> loss() {
    return loss;
  }

  @Override
  public void emptyLog() throws SQLException {
    Sql.execute(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
  }

  @Override
  public Optional<String> damage() throws SQLException {
    return Optional.of(Sql.text(connection, "PRAGMA quick_check(1)"))
        .filter(found -> !found.equals("ok"));
  }

  @Override
  public void begin() throws SQLException {
    Sql.execute(connection, "BEGIN IMMEDIATE");
  }

  @Override
  public void commit() throws SQLException {
    Sql.execute(connection, "COMMIT");
  }

  @Override
  public String translated(String sql) {
    return sql.replace("BIGINT", "INTEGER")
        .replace("BYTES", "BLOB")
        .replace("JSON", "TEXT")
        .replace("AS INSTANT", "AS TEXT");
  }

  @Override
  public void close() throws SQLException {
    try {
      connection.close();
    } finally {
      lock.ifPresent(JournalLock::close);
    }
  }

  private static SqliteDatabase open(
      SqliteAddress address, SqlSchema schema, Optional<JournalLock> lock, SQLiteConfig config) {
    config.setBusyTimeout(BUSY_TIMEOUT_MS);
    var loss = lossOf(address, schema);
    try {
      var connection = config.createConnection("jdbc:sqlite:" + address.file().toAbsolutePath());
      return new SqliteDatabase(address, schema, lock, connection, loss);
    } catch (SQLException e) {
      throw BadInputException.data(
          address.toString(),
          schema.what() + " must be a SQLite file",
          "reason",
          SqlStore.reason(e));
    }
  }

  /// Throws: [BadInputException] where what was committed would be dropped.
  private static Optional<String> lossOf(SqliteAddress address, SqlSchema schema) {
    try {
      return switch (SqliteLogScan.of(address.file())) {
        case SqliteLogEnd.Whole _ -> Optional.empty();
        case SqliteLogEnd.Torn(var frame) ->
            Optional.of(
                "the end of %s %s was cut off while it was written (frame %d of its log): what was"
                        .formatted(schema.what(), address, frame)
                    + " committed before is there, its last group is not");
        case SqliteLogEnd.Damaged(var frame) ->
            throw BadInputException.data(
                address.toString(),
                schema.what()
                    + " log (-wal) is damaged before its end: restore journal and venue log from"
                    + " one copy",
                "frame",
                Long.toString(frame));
      };
    } catch (IOException e) {
      throw BadInputException.data(
          address.toString(),
          schema.what() + " log (-wal) must be readable",
          "reason",
          e.toString());
    }
  }
}
