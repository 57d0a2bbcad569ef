package org.ballast.runtime.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import org.ballast.domain.fault.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteVenueLogTest {
  @TempDir private Path temporary;

  @Test
  void beside_ofAJournal_isAFileOfItsOwn() {
    assertThat(SqliteVenueLog.beside(Path.of("a/desk.db"))).isEqualTo(Path.of("a/desk.venue.db"));
    assertThat(SqliteVenueLog.beside(Path.of("desk"))).isEqualTo(Path.of("desk.venue.db"));
  }

  @Test
  void events_afterReopening_areThoseAppended() {
    try (var log = open()) {
      assertThat(log.events()).isEmpty();
      log.append(new byte[] {1});
      log.append(new byte[0]);
    }

    try (var log = open()) {
      log.append(new byte[] {3, 4});
      assertThat(log.events()).containsExactly(new byte[] {1}, new byte[0], new byte[] {3, 4});
    }
  }

  @Test
  void open_ofDamagedEvent_isRefused() {
    try (var log = open()) {
      log.append(new byte[] {1});
      log.append(new byte[] {2});
    }
    JournalFolder.edit(file(), "UPDATE log SET event = x'07' WHERE sequence = 1");

    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(this::open)
        .withMessage("%s: venue log event is damaged: sequence=\"1\"", file());
  }

  @Test
  void open_ofMissingEvent_isRefused() {
    try (var log = open()) {
      log.append(new byte[] {1});
      log.append(new byte[] {2});
    }
    JournalFolder.edit(file(), "DELETE FROM log WHERE sequence = 0");

    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(this::open)
        .withMessage("%s: venue log event is damaged: sequence=\"0\"", file());
  }

  @Test
  void open_twice_isRefused() {
    try (var log = open()) {
      assertThatExceptionOfType(BadInputException.class)
          .isThrownBy(this::open)
          .withMessageContaining("journal must not be in use");
      assertThat(log.events()).isEmpty();
    }
  }

  private SqliteVenueLog open() {
    return SqliteVenueLog.open(file(), JournalFolder.DESK);
  }

  private Path file() {
    return temporary.resolve("desk.venue.db");
  }
}
