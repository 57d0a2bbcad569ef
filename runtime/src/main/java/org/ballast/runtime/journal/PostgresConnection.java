package org.ballast.runtime.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import org.ballast.domain.fault.BadInputException;

/// Connects to a PostgreSQL server.
///
/// The password is that of PGPASSWORD, or of the password file (PGPASSFILE, or `~/.pgpass`), which
/// the driver reads; a file that others may read is refused. A server that is not on this machine
/// must prove who it is, unless the address says otherwise. Limits: ten seconds to connect, sixty
/// for an answer, after which the connection counts as lost.
final class PostgresConnection {
  private static final String CONNECT_S = "10";
  private static final String ANSWER_S = "60";
  private static final String PASSWORD = "PGPASSWORD";
  private static final String PASSWORD_FILE = "PGPASSFILE";

  /// The driver's own word for the file, which goes before the environment's.
  static final String PASSWORD_FILE_PROPERTY = "org.postgresql.pgpassfile";

  private PostgresConnection() {}

  /// Who this process is, as other processes see it in the server.
  static String application() {
    return "ballast process " + ProcessHandle.current().pid();
  }

  /// Throws: [BadInputException] where the server cannot be reached or does not let us in.
  static Connection open(PostgresAddress address, String what) {
    var password = Optional.ofNullable(System.getenv(PASSWORD));
    if (password.isEmpty()) {
      requirePrivate(passwordFile());
    }
    try {
      return DriverManager.getConnection(address.server(), properties(address, password));
    } catch (SQLException e) {
      throw refusal(address, what, e);
    }
  }

  private static Properties properties(PostgresAddress address, Optional<String> password) {
    var properties = new Properties();
    properties.setProperty(PostgresAddress.USER, System.getProperty("user.name"));
    if (!address.isLoopback()) {
      properties.setProperty(PostgresAddress.SSL_MODE, "verify-full");
    }
    properties.putAll(address.options());
    password.ifPresent(secret -> properties.setProperty("password", secret));
    properties.setProperty("ApplicationName", application());
    properties.setProperty("connectTimeout", CONNECT_S);
    properties.setProperty("loginTimeout", CONNECT_S);
    properties.setProperty("socketTimeout", ANSWER_S);
    properties.setProperty("tcpKeepAlive", "true");
    properties.setProperty("gssEncMode", "disable");
    properties.setProperty("reWriteBatchedInserts", "true");
    // Lets the server take the text of an entry for JSON.
    properties.setProperty("stringtype", "unspecified");
    return properties;
  }

  private static Path passwordFile() {
    return Optional.ofNullable(System.getProperty(PASSWORD_FILE_PROPERTY))
        .or(() -> Optional.ofNullable(System.getenv(PASSWORD_FILE)))
        .map(Path::of)
        .orElseGet(() -> Path.of(System.getProperty("user.home"), ".pgpass"));
  }

  private static void requirePrivate(Path file) {
    var view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    if (view == null || !Files.exists(file)) {
      return;
    }
    try {
      if (view.readAttributes().permissions().stream().anyMatch(PostgresConnection::isOfOthers)) {
        throw BadInputException.configuration(
            file.toString(), "password file must be for its owner alone: chmod 600");
      }
    } catch (IOException e) {
      throw BadInputException.configuration(
          file.toString(),
          "password file must be readable",
          "reason",
          e.getClass().getSimpleName());
    }
  }

  private static boolean isOfOthers(PosixFilePermission permission) {
    return switch (permission) {
      case OWNER_READ, OWNER_WRITE, OWNER_EXECUTE -> false;
      case GROUP_READ, GROUP_WRITE, GROUP_EXECUTE, OTHERS_READ, OTHERS_WRITE, OTHERS_EXECUTE ->
          true;
    };
  }

  private static BadInputException refusal(PostgresAddress address, String what, SQLException e) {
    var place = address.toString();
    var reason = SqlStore.reason(e).replace('\n', ' ');
    return switch (String.valueOf(e.getSQLState())) {
      // No password was given, it or the user is wrong, or pg_hba.conf has no line for us.
      case "08004", "28000", "28P01" ->
          BadInputException.configuration(
              place,
              "server must let the user in: give the password in PGPASSWORD or a password file",
              "reason",
              reason);
      case "3D000" ->
          BadInputException.configuration(place, "database must exist", "reason", reason);
      default ->
          BadInputException.data(
              place, what + " must be on a server that can be reached", "reason", reason);
    };
  }
}
