package org.ballast.runtime.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.ballast.runtime.journal.JournalPlace.appendPair;

import java.nio.file.Path;
import java.sql.SQLException;
import org.ballast.engine.journal.JournalVerdict;
import org.ballast.testkit.postgres.PostgresServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a server has not said to be durable is never taken for it, whatever happens to the server
/// or the way to it.
class PostgresWriteTest {
  @TempDir private Path temporary;
  private final PostgresServer server = PostgresServer.running();
  private JournalPlace place;
  private String schema;

  @BeforeEach
  void openPlace() {
    place = JournalPlace.Kind.POSTGRES.place(temporary);
    schema = ((PostgresAddress) place.address()).schema();
  }

  @Test
  void connection_ofAJournal_waitsForTheDisk() throws SQLException {
    assertThat(server.text("public", "SHOW synchronous_commit")).as("the default").isEqualTo("off");

    try (var journal = place.open()) {
      var connection = journal.store().connection();
      assertThat(Sql.text(connection, "SHOW synchronous_commit")).isEqualTo("on");
      appendPair(journal);
      journal.commit();
      assertThat(Sql.text(connection, "SHOW synchronous_commit")).isEqualTo("on");
    }
  }

  @Test
  void append_afterTheServerEndedTheConnection_failsForGood() {
    try (var journal = place.open()) {
      appendPair(journal);
      journal.commit();
      appendPair(journal);
      endConnections();

      assertThatExceptionOfType(JournalWriteException.class)
          .isThrownBy(journal::commit)
          .withMessageContaining("journal must be writable: journal=\"" + place.address());
      assertThatExceptionOfType(JournalWriteException.class)
          .as("not retried")
          .isThrownBy(() -> appendPair(journal));
    }
    assertSizeIs(2);
  }

  /// The server has committed, and nobody knows: that is a failure, and the truth is read.
  @Test
  void commit_whoseAnswerIsLost_failsAndIsFoundAtTheNextStart() throws Exception {
    try (var proxy = CuttableProxy.before(server.port());
        var journal = openThrough(proxy)) {
      appendPair(journal);
      journal.commit();
      appendPair(journal);
      journal.store().connection().setNetworkTimeout(Runnable::run, 10_000);
      flush(journal);
      proxy.loseNextAnswer();

      assertThatExceptionOfType(JournalWriteException.class).isThrownBy(journal::commit);
      assertThatExceptionOfType(JournalWriteException.class).isThrownBy(journal::commit);
      assertThatExceptionOfType(JournalWriteException.class).isThrownBy(() -> appendPair(journal));
    }
    assertSizeIs(4);
  }

  @Test
  void commit_onAConnectionThatIsCut_failsAndNothingOfItIsThere() throws Exception {
    try (var proxy = CuttableProxy.before(server.port());
        var journal = openThrough(proxy)) {
      appendPair(journal);
      journal.commit();
      appendPair(journal);
      proxy.cut();

      assertThatExceptionOfType(JournalWriteException.class).isThrownBy(journal::commit);
    }
    assertSizeIs(2);
  }

  /// Whoever loses the lock has lost the connection, and with it the means to write.
  @Test
  void open_afterTheFirstLostItsLock_leavesTheFirstUnableToWrite() {
    try (var first = place.open()) {
      appendPair(first);
      first.commit();
      endConnections();
      try (var second = place.open()) {
        appendPair(second);
        second.commit();

        appendPairAndFail(first);
        appendPair(second);
        second.commit();
      }
    }
    assertSizeIs(6);
  }

  @Test
  void append_toAReadOnlyServer_fails() throws SQLException {
    try (var journal = place.open()) {
      Sql.execute(journal.store().connection(), "SET default_transaction_read_only = on");

      appendPairAndFail(journal);
    }
    assertSizeIs(0);
  }

  private static void appendPairAndFail(Journal journal) {
    assertThatExceptionOfType(JournalWriteException.class)
        .isThrownBy(() -> {
          appendPair(journal);
          journal.commit();
        })
        .satisfies(failure -> assertThat(failure.getMessage()).doesNotContain("INSERT INTO"));
  }

  /// What was appended is with the server, but for its commit.
  private static void flush(SqlJournal journal) {
    assertThat(journal.snapshotAt(0)).isEmpty();
  }

  private SqlJournal openThrough(CuttableProxy proxy) {
    var text = PostgresServer.journal(proxy.port(), "postgres", schema);
    return SqlJournal.open(JournalPlace.parsed(text), JournalPlace.DESK);
  }

  private void endConnections() {
    server.execute(
        "public",
        "SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity"
            + " WHERE application_name LIKE 'ballast process %' AND pid <> pg_backend_pid()");
  }

  private void assertSizeIs(long size) {
    try (var journal = place.open();
        var reader = place.reader()) {
      assertThat(journal.size()).isEqualTo(size);
      assertThat(reader.verify()).isEqualTo(new JournalVerdict.Intact(size, journal.headHash()));
    }
  }
}
