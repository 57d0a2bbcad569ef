package org.ballast.runtime.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import org.ballast.domain.fault.BadInputException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(JournalPlace.Kind.class)
class SqlVenueLogTest {
  @Parameter private JournalPlace.Kind kind;
  @TempDir private Path temporary;

  private JournalAddress address;

  @BeforeEach
  void openPlace() {
    address = kind.place(temporary).address().venueLog();
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
    JournalPlace.edit(address, "UPDATE log SET event = x'07' WHERE sequence = 1");

    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(this::open)
        .withMessage("%s: venue log event is damaged: sequence=\"1\"", address);
  }

  @Test
  void open_ofMissingEvent_isRefused() {
    try (var log = open()) {
      log.append(new byte[] {1});
      log.append(new byte[] {2});
    }
    JournalPlace.edit(address, "DELETE FROM log WHERE sequence = 0");

    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(this::open)
        .withMessage("%s: venue log event is damaged: sequence=\"0\"", address);
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

  private SqlVenueLog open() {
    return SqlVenueLog.open(address, JournalPlace.DESK);
  }
}
