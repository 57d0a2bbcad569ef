package org.ballast.runtime.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.ballast.runtime.journal.JournalPlace.recordsOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.ballast.domain.fault.BadInputException;
import org.ballast.quant.math.CounterRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A file that is not a journal, or a damaged one, is refused with the reason.
class SqliteRefusalTest {
  private static final long SEED = 20260116;
  private static final int FLIPS = 200;
  private static final int PAIRS = 120;

  @TempDir private Path temporary;
  private JournalPlace place;

  @BeforeEach
  void openPlace() {
    place = JournalPlace.inFile(temporary);
  }

  @Test
  void open_ofNoDatabase_isRefusedAndLeftAsItIs() {
    var text = "account,instrument\n".repeat(100).getBytes(UTF_8);
    place.put(text);

    assertRefused("reason=", place::open);
    assertRefused("reason=", place::reader);
    assertThat(place.bytes()).isEqualTo(text);
  }

  @Test
  void open_inAFolderThatIsNotThere_isRefused() {
    var address = new SqliteAddress(temporary.resolve("absent").resolve("desk.db"));

    assertRefused(
        "journal must be in a folder that can be written",
        () -> SqlJournal.open(address, JournalPlace.DESK));
    assertRefused("journal file does not exist", () -> SqlJournalReader.open(address));
  }

  /// Whatever bit of the file flips: the journal is refused, or says what it said.
  @Test
  void open_ofFileWithAFlippedBit_isRefusedOrSaysTheSame() throws IOException {
    var head = place.write(PAIRS);
    var good = place.bytes();
    var random = new CounterRandom(SEED, 0);
    var refused = 0;
    for (var flip = 0; flip < FLIPS; flip++) {
      var bit = (int) (random.uniform(flip) * good.length * Byte.SIZE);
      var damaged = good.clone();
      damaged[bit / Byte.SIZE] ^= (byte) (1 << (bit % Byte.SIZE));
      place.put(damaged);
      try (var journal = place.open()) {
        assertThat(journal.headHash()).as("bit %d", bit).isEqualTo(head);
        assertThat(recordsOf(journal, 0)).hasSize(2 * PAIRS);
      } catch (BadInputException e) {
        refused++;
      }
      Files.deleteIfExists(temporary.resolve("desk.db-wal"));
      Files.deleteIfExists(temporary.resolve("desk.db-shm"));
    }
    assertThat(refused).as("flips that were seen").isGreaterThan(FLIPS / 4);
  }

  @Test
  void open_ofAnotherDatabase_isRefusedAndLeftAsItIs() {
    place.edit("CREATE TABLE positions (id INTEGER)");
    var before = place.bytes();

    assertRefused("must be one of Ballast's and no other database", place::open);
    assertRefused("must be one of Ballast's and no other database", place::reader);
    assertThat(place.bytes()).isEqualTo(before);
  }

  private void assertRefused(String rule, ThrowingCallable open) {
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(open)
        .withMessageContaining(temporary.toString())
        .withMessageContaining(rule);
  }
}
