package org.ballast.runtime.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.ballast.runtime.journal.JournalFolder.appendPair;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What cannot be written is never taken for written.
class JournalWriteTest {
  private static final int PAGES_MAX = 20;
  private static final int COMMITS_MAX = 1000;

  @TempDir private Path temporary;
  private JournalFolder journals;

  @BeforeEach
  void openFolder() {
    journals = new JournalFolder(temporary);
  }

  @Test
  void append_whenFull_failsForGoodAndKeepsWhatWasCommitted() throws SQLException {
    long committed;
    try (var journal = journals.open()) {
      journal.file().execute("PRAGMA max_page_count = " + PAGES_MAX);
      committed = fill(journal);

      journal.file().execute("PRAGMA max_page_count = 100000");
      assertThatExceptionOfType(JournalWriteException.class)
          .as("not retried though there is room again")
          .isThrownBy(() -> appendPair(journal));
      assertThatExceptionOfType(JournalWriteException.class).isThrownBy(journal::commit);
    }

    try (var journal = journals.open()) {
      assertThat(journal.size()).isEqualTo(committed);
    }
  }

  @Test
  void append_toReadOnlyDatabase_fails() throws SQLException {
    try (var journal = journals.open()) {
      journal.file().execute("PRAGMA query_only = ON");

      assertThatExceptionOfType(JournalWriteException.class)
          .isThrownBy(() -> appendPair(journal))
          .withMessageContaining("journal must be writable: journal=\"" + journals.file())
          .withMessageContaining("SQLITE_READONLY");
    }
  }

  @Test
  void append_toVenueLogWhenFull_failsForGood() throws SQLException {
    try (var log = SqliteVenueLog.open(journals.file(), JournalFolder.DESK)) {
      log.file().execute("PRAGMA max_page_count = " + PAGES_MAX);

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

  /// Returns how many records were committed before the failure.
  private static long fill(SqliteJournal journal) {
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
}
