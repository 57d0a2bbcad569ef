package org.ballast.runtime.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.ballast.domain.fault.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JournalAddressTest {
  private static final String SECRET = "hunter2";

  @Test
  void parse_ofAFile_isSqlite() {
    assertThat(parse("runs/desk.db")).isEqualTo(new SqliteAddress(Path.of("runs/desk.db")));
    assertThat(parse("runs/desk.db")).hasToString("runs/desk.db");
  }

  @Test
  void parse_ofAUrl_isPostgres() {
    assertThat(parse("jdbc:postgresql://db.example:6432/desks?user=desk&currentSchema=btc"))
        .isEqualTo(
            new PostgresAddress(
                "db.example", 6432, "desks", "btc", new TreeMap<>(Map.of("user", "desk"))));
  }

  @Test
  void parse_ofAShortUrl_hasTheDefaults() {
    assertThat(parse("jdbc:postgresql://localhost/desks"))
        .isEqualTo(new PostgresAddress("localhost", 5432, "desks", "ballast", new TreeMap<>()))
        .hasToString("jdbc:postgresql://localhost:5432/desks");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://[::1]:5432/desks",
        "jdbc:postgresql://db.example:1/d?currentSchema=btc_1&sslmode=require&user=desk"
      })
  void toString_ofAUrl_isReadBack(String text) {
    assertThat(parse(text)).hasToString(text);
    assertThat(parse(parse(text).toString())).isEqualTo(parse(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "jdbc:postgresql://localhost/desks?user=a&password=hunter2 | must not hold a password",
        "jdbc:postgresql://a:hunter2@localhost/desks | must be jdbc:postgresql://HOST",
        "jdbc:postgresql://localhost/desks?sslpassword=hunter2 | must have no other options than",
        "jdbc:postgresql://localhost/desks?options=-chunter2 | must have no other options than",
        "jdbc:postgresql://localhost/desks?socketFactory=hunter2 | must have no other options",
        "jdbc:postgresql://localhost,other/hunter2 | must be jdbc:postgresql://HOST",
        "jdbc:postgresql://localhost:0/hunter2 | must have a port of 1 to 65535",
        "jdbc:postgresql://localhost/desks?user=a&user=hunter2 | must not repeat an option",
        "jdbc:postgresql://localhost/d?currentSchema=pg_hunter2 | must have a currentSchema of",
        "jdbc:postgresql://localhost/d?currentSchema=Hunter2-hunter2 | must have a currentSchema",
        "jdbc:mysql://localhost/hunter2 | must be a file, or begin with jdbc:postgresql://",
        "postgresql://a:hunter2@localhost/desks | must be a file, or begin with",
      })
  void parse_ofWhatIsNoAddress_isRefusedWithoutRepeatingIt(String text, String rule) {
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> parse(text))
        .withMessageStartingWith("desk.yaml:5: journal ")
        .withMessageContaining(rule)
        .satisfies(refusal -> assertThat(refusal.reason()).doesNotContain(SECRET));
  }

  @Test
  void venueLog_ofAJournal_liesBesideIt() {
    assertThat(parse("a/desk.db").venueLog()).hasToString("a/desk.venue.db");
    assertThat(parse("desk").venueLog()).hasToString("desk.venue.db");
    assertThat(parse("jdbc:postgresql://localhost/d?currentSchema=btc").venueLog())
        .isEqualTo(parse("jdbc:postgresql://localhost/d?currentSchema=btc_venue"));
  }

  private static JournalAddress parse(String text) {
    return JournalAddress.parse("desk.yaml:5", "journal", text, Path::of);
  }
}
