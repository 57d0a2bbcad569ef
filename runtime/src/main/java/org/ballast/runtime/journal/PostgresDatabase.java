package org.ballast.runtime.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.ballast.domain.fault.BadInputException;

/// A schema of a PostgreSQL database.
///
/// The connection that writes holds an advisory lock of the schema's name, which the server takes
/// back when the connection ends, however it ends: whoever has lost the lock has lost the means to
/// write. Commits wait for the disk whatever the server's default is. Limits: a second of waiting
/// for the lock, which covers the time in which a server notices that a process is gone; ten for
/// somebody else's lock on a table.
final class PostgresDatabase implements Database {
  private static final String LOCK_WAIT = "1s";
  private static final String TABLE_WAIT = "10s";
  private static final String LOCK_NOT_AVAILABLE = "55P03";

  /// A client that is gone without a word is given up after some two minutes.
  private static final List<String> SESSION =
      List.of(
          "SET synchronous_commit = on",
          "SET default_transaction_isolation = 'read committed'",
          // Of those timeouts that this server's version knows, none may end a quiet desk.
          "SELECT set_config(name, '0', false) FROM pg_settings WHERE name IN ('statement_timeout',"
              + " 'transaction_timeout', 'idle_session_timeout',"
              + " 'idle_in_transaction_session_timeout')",
          "SET tcp_keepalives_idle = 60",
          "SET tcp_keepalives_interval = 15",
          "SET tcp_keepalives_count = 4",
          "SET client_min_messages = warning");

  private final PostgresAddress address;
  private final SqlSchema schema;
  private final Connection connection;

  private PostgresDatabase(PostgresAddress address, SqlSchema schema, Connection connection) {
    this.address = address;
    this.schema = schema;
    this.connection = connection;
  }

  static PostgresDatabase openWritable(PostgresAddress address, SqlSchema schema) {
    return open(address, schema)
        .checked(database -> {
          for (var setting : SESSION) {
            database.execute(setting);
          }
          database.requireDurableServer();
          database.lock();
          if (!database.isThere()) {
            database.execute("CREATE SCHEMA \"" + address.schema() + "\"");
          }
        });
  }

  static PostgresDatabase openReadOnly(PostgresAddress address, SqlSchema schema) {
    return open(address, schema)
        .checked(database -> {
          database.connection.setReadOnly(true);
          if (!database.isThere()) {
            throw BadInputException.data(address.toString(), schema.what() + " does not exist");
          }
        });
  }

  @Override
  public PostgresAddress address() {
    return address;
  }

  @Override
  public Connection connection() {
    return connection;
  }

  @Override
  public boolean isEmpty() throws SQLException {
    return count(
            "SELECT count(*) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
                + " WHERE n.nspname = ?")
        == 0;
  }

  /// The mark is a comment, which no SQL client shows among the data.
  @Override
  public boolean isMarked() throws SQLException {
    var found =
        Sql.text(
            connection, "SELECT coalesce(obj_description(to_regclass('meta'), 'pg_class'), '')");
    return found.equals(mark(schema));
  }

  @Override
  public void mark() throws SQLException {
    execute("COMMENT ON TABLE meta IS '" + mark(schema) + "'");
  }

  /// Done when the connection was opened.
  @Override
  public void makeDurable() {}

  /// The server does not check a table as a whole; each record is checked when it is read. Empty,
  /// always: the server recovers its own log.
  @Override
  public Optional<String> loss() {
    return Optional.empty();
  }

  /// Does nothing: the server has its own log.
  @Override
  public void emptyLog() {}

  @Override
  public Optional<String> damage() {
    return Optional.empty();
  }

  @Override
  public void begin() throws SQLException {
    connection.setAutoCommit(false);
  }

  @Override
  public void commit() throws SQLException {
    connection.commit();
    connection.setAutoCommit(true);
  }

  @Override
  public String translated(String sql) {
    return sql.replace("BYTES", "BYTEA")
        .replace(") STRICT", ")")
        .replace("AS INSTANT", "AS TIMESTAMPTZ");
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  private static PostgresDatabase open(PostgresAddress address, SqlSchema schema) {
    return new PostgresDatabase(address, schema, PostgresConnection.open(address, schema.what()));
  }

  /// This database once the steps are done; closed where one of them fails.
  private PostgresDatabase checked(Steps steps) {
    var isGood = false;
    try {
      execute("SET search_path = \"" + address.schema() + "\"");
      steps.run(this);
      isGood = true;
      return this;
    } catch (SQLException e) {
      throw BadInputException.data(
          address.toString(), schema.what() + " must be usable", "reason", SqlStore.reason(e));
    } finally {
      if (!isGood) {
        abandon();
      }
    }
  }

  private void abandon() {
    try {
      connection.close();
    } catch (SQLException _) {
      // What made the connection useless is on its way up already.
    }
  }

  /// Settings that only the server's owner can change.
  private void requireDurableServer() throws SQLException {
    for (var setting : List.of("fsync", "full_page_writes")) {
      var found = Sql.text(connection, "SHOW " + setting);
      if (!found.equals("on")) {
        throw BadInputException.configuration(
            address.toString(), "server must write to the disk what it commits", setting, found);
      }
    }
  }

  private void lock() throws SQLException {
    execute("SET lock_timeout = '" + LOCK_WAIT + "'");
    try (var statement = connection.prepareStatement("SELECT pg_advisory_lock(?, ?)")) {
      statement.setInt(1, schema.marker());
      statement.setInt(2, lockNumber());
      statement.execute();
    } catch (SQLException e) {
      if (LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
        throw JournalLock.inUse(address.toString(), holder());
      }
      throw e;
    }
    execute("SET lock_timeout = '" + TABLE_WAIT + "'");
  }

  private String holder() throws SQLException {
    var sql =
        "SELECT a.application_name || coalesce(' at ' || host(a.client_addr), '')"
            + " FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid"
            + " WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 2"
            + " AND a.datname = current_database()"
            + " AND CAST(l.classid AS BIGINT) = ? AND CAST(l.objid AS BIGINT) = ?";
    try (var statement = connection.prepareStatement(sql)) {
      statement.setLong(1, schema.marker());
      statement.setLong(2, Integer.toUnsignedLong(lockNumber()));
      try (var row = statement.executeQuery()) {
        return row.next() && row.getString(1) != null
            ? row.getString(1).replaceFirst("^ballast ", "")
            : "another process";
      }
    }
  }

  /// The same on every machine and server, for a schema that may not be there yet.
  private int lockNumber() {
    var crc = new CRC32C();
    crc.update(address.schema().getBytes(UTF_8));
    return (int) crc.getValue();
  }

  private boolean isThere() throws SQLException {
    return count("SELECT count(*) FROM pg_namespace WHERE nspname = ?") > 0;
  }

  private long count(String ofSchema) throws SQLException {
    try (var statement = connection.prepareStatement(ofSchema)) {
      statement.setString(1, address.schema());
      try (var row = statement.executeQuery()) {
        return row.next() ? row.getLong(1) : 0;
      }
    }
  }

  private static String mark(SqlSchema schema) {
    return "Ballast " + schema.what() + " " + Integer.toHexString(schema.marker());
  }

  private void execute(String sql) throws SQLException {
    Sql.execute(connection, sql);
  }

  /// What the server may refuse.
  @FunctionalInterface
  private interface Steps {
    void run(PostgresDatabase database) throws SQLException;
  }
}
