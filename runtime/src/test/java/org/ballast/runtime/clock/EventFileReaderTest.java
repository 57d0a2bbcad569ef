package org.ballast.runtime.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.ballast.domain.fault.BadInputException;
import org.ballast.quant.surface.VarianceClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventFileReaderTest {
  private static final String TEXT =
      """
      weekend_weight: 60 %
      events:
        fomc: {at: 2026-03-18T18:00:00Z, worth: 1d}
        upgrade: {at: 2026-04-01T12:00:00Z, worth: 30min}
      """;

  @Test
  void parse_eventsAndWeight_areUnderstood() {
    var file = EventFileReader.parse("events.yaml", TEXT);

    assertThat(file.weekendWeight()).isEqualTo(0.6);
    assertThat(file.events())
        .containsExactly(
            new VarianceClock.Event(
                "fomc", Instant.parse("2026-03-18T18:00:00Z"), Duration.ofDays(1)),
            new VarianceClock.Event(
                "upgrade", Instant.parse("2026-04-01T12:00:00Z"), Duration.ofMinutes(30)));
  }

  @Test
  void parse_weightAlone_isCalendarTimeWithoutEvents() {
    var file = EventFileReader.parse("events.yaml", "weekend_weight: 100 %");
    assertThat(file).isEqualTo(EventFile.NONE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          60 %|0 %|events.yaml:1: must be between 1.0 and 1000.0 %
          60 %|60|events.yaml:1: must be a number with its unit %
          worth: 1d|worth: 1|events.yaml:3: must be a whole number of s, m, min, h or d
          worth: 1d|worth: 0d|events.yaml:3: duration must be positive
          2026-03-18T18:00:00Z|18 March|events.yaml:3: must be a time
          worth: 1d|weight: 1d|events.yaml:3: unknown key, nearest valid key is worth
          ', worth: 1d'|''|events.yaml:3: key is missing, e.g. worth: 1d: events.fomc.worth
          upgrade|fomc|events.yaml:4: key must not be repeated
          weekend_weight|weekend_wait|events.yaml:1: unknown key, nearest valid key
          """)
  void parse_whatIsNotUnderstood_isRefusedWithItsPlace(String part, String by, String said) {
    assertThatThrownBy(() -> EventFileReader.parse("events.yaml", TEXT.replace(part, by)))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith(said.substring(0, 14))
        .hasMessageContaining(said);
  }
}
