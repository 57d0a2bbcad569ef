package org.ballast.runtime.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.ballast.domain.fault.BadInputException;
import org.ballast.domain.fault.BadInputException.Kind;
import org.ballast.testkit.postgres.PostgresServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A server that does not let us in, or could not keep what it promises, is refused with the
/// reason, and no message holds a password.
class PostgresRefusalTest {
  private static final String WRONG = "not-the-password";

  @TempDir private Path temporary;
  private final PostgresServer server = PostgresServer.running();
  private String schema;

  @BeforeEach
  void usePasswordFile() {
    schema = ((PostgresAddress) JournalPlace.parsed(server.newJournal())).schema();
    System.setProperty(
        PostgresConnection.PASSWORD_FILE_PROPERTY, temporary.resolve("pgpass").toString());
  }

  @AfterEach
  void forgetPasswordFile() {
    System.clearProperty(PostgresConnection.PASSWORD_FILE_PROPERTY);
  }

  @Test
  void open_withThePasswordFilesPassword_isLetIn() throws IOException {
    writePassword(PostgresServer.PASSWORD, "rw-------");

    try (var journal = SqlJournal.open(guarded(), JournalPlace.DESK)) {
      JournalPlace.appendPair(journal);
      journal.commit();
    }
    try (var reader = SqlJournalReader.open(guarded())) {
      assertThat(reader.size()).isEqualTo(2);
    }
  }

  @Test
  void open_withAWrongPassword_isRefusedWithoutIt() throws IOException {
    writePassword(WRONG, "rw-------");

    assertRefused(guarded(), Kind.CONFIGURATION, "server must let the user in");
  }

  @Test
  void open_withoutAPassword_saysWhereToPutOne() {
    assertRefused(
        guarded(),
        Kind.CONFIGURATION,
        "server must let the user in: give the password in PGPASSWORD or a password file");
  }

  @Test
  void open_withAPasswordFileThatOthersMayRead_isRefused() throws IOException {
    writePassword(PostgresServer.PASSWORD, "rw-r-----");

    assertRefused(guarded(), Kind.CONFIGURATION, "password file must be for its owner alone");
  }

  @Test
  void open_ofADatabaseThatIsNotThere_isRefused() {
    var address =
        JournalPlace.parsed(
            "jdbc:postgresql://localhost:" + server.port() + "/absent?user=postgres");

    assertRefused(address, Kind.CONFIGURATION, "database must exist");
  }

  @Test
  void open_whereNobodyListens_isRefused() throws IOException {
    int port;
    try (var free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    var address = JournalPlace.parsed(PostgresServer.journal(port, "postgres", schema));

    assertRefused(address, Kind.DATA, "journal must be on a server that can be reached");
  }

  @Test
  void open_ofASchemaWithOtherTables_isRefusedAndLeftAsItIs() {
    server.execute("public", "CREATE SCHEMA " + schema);
    server.execute(schema, "CREATE TABLE positions (id INTEGER)");

    assertRefused(open(), Kind.DATA, "must be one of Ballast's and no other database");
    assertThat(
            server.text(
                "public",
                "SELECT string_agg(tablename, ',') FROM pg_tables WHERE schemaname = '"
                    + schema
                    + "'"))
        .isEqualTo("positions");
  }

  @Test
  void open_onAServerThatMayTearPages_isRefused() {
    setFullPageWrites("off");
    try {
      assertRefused(open(), Kind.CONFIGURATION, "server must write to the disk what it commits");
    } finally {
      setFullPageWrites("on");
    }
  }

  private void setFullPageWrites(String value) {
    server.execute("public", "ALTER SYSTEM SET full_page_writes = " + value);
    server.execute("public", "SELECT pg_reload_conf()");
    while (!server.text("public", "SHOW full_page_writes").equals(value)) {
      Thread.onSpinWait();
    }
  }

  private JournalAddress open() {
    return JournalPlace.parsed(PostgresServer.journal(server.port(), "postgres", schema));
  }

  private JournalAddress guarded() {
    return JournalPlace.parsed(
        PostgresServer.journal(server.port(), PostgresServer.GUARDED, schema));
  }

  private void writePassword(String password, String permissions) throws IOException {
    var file = temporary.resolve("pgpass");
    Files.writeString(file, "localhost:*:*:" + PostgresServer.GUARDED + ":" + password + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
  }

  private static void assertRefused(JournalAddress address, Kind kind, String rule) {
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> SqlJournal.open(address, JournalPlace.DESK))
        .withMessageContaining(rule)
        .satisfies(refusal -> {
          assertThat(refusal.kind()).isEqualTo(kind);
          assertThat(refusal.reason()).doesNotContain(WRONG, PostgresServer.PASSWORD);
        });
  }
}
