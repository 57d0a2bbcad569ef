package org.ballast.testkit.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;

/// A PostgreSQL server of this JVM's tests, started by the first that asks and stopped when the JVM
/// ends. It writes to the disk what it commits, but by default does not wait for that, as many a
/// real one. Any user but [#GUARDED] comes in without a password.
///
/// The library puts the server's own binaries in place, and starts them in a user namespace where
/// the tests run as root, which the server refuses. Where it cannot be started tests are skipped
/// with the reason, and fail when `CI=true`.
public final class PostgresServer {
  /// A user who needs [#PASSWORD].
  public static final String GUARDED = "guarded";

  public static final String PASSWORD = "only-for-this-test";

  private static final String LOCAL = "jdbc:postgresql://localhost:";
  private static final String DATABASE = "/postgres";
  private static final AtomicInteger SCHEMAS = new AtomicInteger();
  private static @Nullable PostgresServer started;

  private final EmbeddedPostgres server;

  private PostgresServer(EmbeddedPostgres server) {
    this.server = server;
  }

  public static synchronized PostgresServer running() {
    return Optional.ofNullable(started).orElseGet(() -> started = start());
  }

  public int port() {
    return server.getPort();
  }

  /// Address of a schema that nobody else uses and that is not there yet.
  public String newJournal() {
    return journal(port(), "postgres", "test_" + SCHEMAS.incrementAndGet());
  }

  /// Address of a schema, behind any port that leads here.
  public static String journal(int port, String user, String schema) {
    return LOCAL + port + DATABASE + "?currentSchema=" + schema + "&user=" + user;
  }

  /// A connection of the server's owner to a schema.
  public Connection connect(String schema) throws SQLException {
    return DriverManager.getConnection(journal(port(), "postgres", schema));
  }

  /// Runs a statement as the server's owner, in a schema.
  public void execute(String schema, String sql) {
    try (var connection = connect(schema);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException("statement must succeed: sql=" + sql, e);
    }
  }

  /// The first column of the first row.
  public String text(String schema, String sql) {
    try (var connection = connect(schema);
        var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      return row.next() ? String.valueOf(row.getString(1)) : "";
    } catch (SQLException e) {
      throw new IllegalStateException("query must succeed: sql=" + sql, e);
    }
  }

  private static PostgresServer start() {
    try {
      var builder = EmbeddedPostgres.builder();
      var server = new PostgresServer(builder.setServerConfig("fsync", "on").start());
      server.guard();
      return server;
    } catch (IOException | IllegalStateException e) {
      if ("true".equals(System.getenv("CI"))) {
        throw new IllegalStateException("PostgreSQL must start where CI=true", e);
      }
      throw new TestAbortedException("PostgreSQL does not start here: " + e, e);
    }
  }

  private void guard() {
    execute("public", "CREATE USER " + GUARDED + " PASSWORD '" + PASSWORD + "'");
    execute("public", "GRANT CREATE ON DATABASE postgres TO " + GUARDED);
    var rules = Path.of(text("public", "SHOW hba_file"));
    try {
      var guarded = "host all " + GUARDED + " all scram-sha-256\n";
      Files.writeString(rules, guarded + Files.readString(rules));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    execute("public", "SELECT pg_reload_conf()");
  }
}
