package org.ballast.runtime.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.ballast.runtime.journal.JournalPlace.appendPair;
import static org.ballast.runtime.journal.JournalPlace.output;

import java.nio.file.Path;
import java.sql.SQLException;
import org.ballast.runtime.journal.JournalProcess.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What cannot be written is never taken for written.
class SqliteWriteTest {
  private static final int PAGES_MAX = 30;
  private static final String COMMITTED = "COMMITTED ";
  private static final int COMMITS_MAX = 1000;

  @TempDir private Path temporary;
  private JournalPlace place;

  @BeforeEach
  void openPlace() {
    place = JournalPlace.inFile(temporary);
  }

  @Test
  void append_whenFull_failsForGoodAndKeepsWhatWasCommitted() throws SQLException {
    long committed;
    try (var journal = place.open()) {
      execute(journal.store(), "PRAGMA max_page_count = " + PAGES_MAX);
      committed = fill(journal);

      execute(journal.store(), "PRAGMA max_page_count = 100000");
      assertThatExceptionOfType(JournalWriteException.class)
          .as("not retried though there is room again")
          .isThrownBy(() -> appendPair(journal));
      assertThatExceptionOfType(JournalWriteException.class).isThrownBy(journal::commit);
    }

    try (var journal = place.open()) {
      assertThat(journal.size()).isEqualTo(committed);
    }
  }

  @Test
  void append_toReadOnlyDatabase_fails() throws SQLException {
    try (var journal = place.open()) {
      execute(journal.store(), "PRAGMA query_only = ON");

      assertThatExceptionOfType(JournalWriteException.class)
          .isThrownBy(() -> {
            appendPair(journal);
            journal.commit();
          })
          .withMessageContaining("journal must be writable: journal=\"" + place.file())
          .withMessageContaining("SQLITE_READONLY");
    }
  }

  @Test
  void append_toVenueLogWhenFull_failsForGood() throws SQLException {
    try (var log = SqlVenueLog.open(place.address(), JournalPlace.DESK)) {
      execute(log.store(), "PRAGMA max_page_count = " + PAGES_MAX);

      assertThatExceptionOfType(JournalWriteException.class)
          .isThrownBy(() -> {
            for (var i = 0; i < COMMITS_MAX; i++) {
              log.append(new byte[1000]);
            }
          })
          .withMessageContaining("SQLITE_FULL");
      var size = log.events().size();
      assertThatExceptionOfType(JournalWriteException.class)
          .isThrownBy(() -> log.append(new byte[1]));
      assertThat(log.events()).hasSize(size);
    }
  }

  /// The limit on a file's size stands for a disk that refuses a write. It leaves room for the
  /// library that the process unpacks, not for the log that grows until a checkpoint.
  @Test
  void append_onADiskThatRefuses_failsAndKeepsWhatWasCommitted() throws Exception {
    place.write(1);
    var process = place.start("ulimit -f 2048;", Task.APPEND);
    var committed = 0L;
    var last = "";
    try (var lines = output(process)) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        committed = line.startsWith(COMMITTED) ? sizeIn(line) : committed;
        last = line;
      }
    }

    assertThat(last).contains("journal must be writable").contains("SQLITE_");
    assertThat(committed).isGreaterThan(2);
    try (var journal = place.open()) {
      assertThat(journal.size()).isEqualTo(committed);
    }
  }

  private static long sizeIn(String line) {
    return Long.parseLong(line.substring(COMMITTED.length()));
  }

  /// Returns how many records were committed before the failure.
  private static long fill(SqlJournal journal) {
    var committed = new long[1];
    assertThatExceptionOfType(JournalWriteException.class)
        .isThrownBy(() -> {
          for (var i = 0; i < COMMITS_MAX; i++) {
            appendPair(journal);
            journal.commit();
            committed[0] = journal.size();
          }
        })
        .withMessageContaining("SQLITE_FULL");
    return committed[0];
  }

  @Test
  void connection_ofAJournal_waitsForTheDisk() throws SQLException {
    try (var journal = place.open();
        var statement = journal.store().connection().createStatement()) {
      try (var mode = statement.executeQuery("PRAGMA journal_mode")) {
        assertThat(mode.getString(1)).isEqualTo("wal");
      }
      try (var synchronous = statement.executeQuery("PRAGMA synchronous")) {
        assertThat(synchronous.getInt(1)).as("FULL").isEqualTo(2);
      }
    }
  }

  private static void execute(SqlStore store, String sql) throws SQLException {
    Sql.execute(store.connection(), sql);
  }
}
