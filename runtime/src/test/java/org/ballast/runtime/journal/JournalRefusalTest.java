package org.ballast.runtime.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.ballast.runtime.journal.JournalFolder.recordsOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.ballast.domain.fault.BadInputException;
import org.ballast.engine.journal.JournalVerdict;
import org.ballast.quant.math.CounterRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A journal that is not what it should be is refused with the reason, and nothing of it is
/// skipped.
class JournalRefusalTest {
  private static final long SEED = 20260116;
  private static final int FLIPS = 200;
  private static final int PAIRS = 40;

  @TempDir private Path temporary;
  private JournalFolder journals;

  @BeforeEach
  void openFolder() {
    journals = new JournalFolder(temporary);
  }

  @Test
  void open_ofAnotherDesksJournal_namesBoth() {
    journals.write(1);

    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> SqliteJournal.open(journals.file(), "eth-desk"))
        .withMessage(
            "%s: journal must be of desk \"eth-desk\": name another file, or that desk:"
                + " desk=\"btc-desk\"",
            journals.file())
        .satisfies(
            refusal -> assertThat(refusal.kind()).isEqualTo(BadInputException.Kind.CONFIGURATION));
  }

  @Test
  void open_ofNoDatabase_isRefusedAndLeftAsItIs() {
    var text = "account,instrument\n".repeat(100).getBytes(UTF_8);
    journals.put(text);

    assertRefused("reason=", journals::open);
    assertRefused("reason=", journals::reader);
    assertThat(journals.bytes()).isEqualTo(text);
  }

  @Test
  void open_ofAnotherDatabase_isRefusedAndLeftAsItIs() {
    journals.edit("CREATE TABLE positions (id INTEGER)");
    var before = journals.bytes();

    assertRefused("must be one of Ballast's and no other database", journals::open);
    assertRefused("must be one of Ballast's and no other database", journals::reader);
    assertThat(journals.bytes()).isEqualTo(before);
  }

  @Test
  void open_ofAVenueLog_isRefused() {
    try (var _ = SqliteVenueLog.open(journals.file(), JournalFolder.DESK)) {
      assertThat(journals.file()).exists();
    }

    assertRefused("must be one of Ballast's and no other database", journals::open);
  }

  @Test
  void open_ofANewerFormat_isRefused() {
    journals.write(1);
    journals.edit("UPDATE meta SET format = 2");

    assertRefused(
        "must be of a format that this version reads, at most 1: format=\"2\"", journals::open);
  }

  @Test
  void open_inAFolderThatIsNotThere_isRefused() {
    var file = temporary.resolve("absent").resolve("desk.db");

    assertRefused(
        "journal must be in a folder that can be written",
        () -> SqliteJournal.open(file, JournalFolder.DESK));
    assertRefused("journal file does not exist", () -> SqliteJournalReader.open(file));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "UPDATE journal SET payload = x'00' WHERE sequence = 5 | CRC-32C must match | 5",
        "UPDATE journal SET crc = crc + 1 WHERE sequence = 5 | CRC-32C must match | 5",
        "UPDATE journal SET type = 'EFFECTS' WHERE sequence = 4 | CRC-32C must match | 4",
        "UPDATE journal SET hash = x'00' WHERE sequence = 5 | hash must chain | 5",
        "DELETE FROM journal WHERE sequence = 5 | sequence must count without a gap | 6",
        "DELETE FROM journal WHERE sequence < 2 | sequence must count without a gap | 2",
      })
  void open_ofEditedRecord_namesIt(String edit, String rule, long sequence) {
    journals.write(5);
    journals.edit(edit);

    assertRefused(
        "record is damaged or edited: " + rule + ": sequence=\"" + sequence + "\"", journals::open);
    try (var reader = journals.reader()) {
      assertThat(reader.verify())
          .isInstanceOfSatisfying(
              JournalVerdict.Broken.class,
              broken -> {
                assertThat(broken.sequence()).isEqualTo(sequence);
                assertThat(broken.fault().rule()).isEqualTo(rule);
              });
    }
  }

  @Test
  void snapshotAt_ofDamagedSnapshot_isTheOneBefore() {
    writeSnapshots();
    journals.edit("UPDATE snapshot SET state = x'2A' WHERE sequence = 4");

    try (var journal = journals.open()) {
      assertThat(journal.snapshotAt(4).orElseThrow().sequence()).isEqualTo(2);
    }
  }

  @Test
  void snapshotAt_ofSnapshotOfAnotherJournal_isTheOneBefore() {
    writeSnapshots();
    journals.edit("UPDATE snapshot SET hash = x'2A' WHERE sequence = 4");

    try (var journal = journals.open()) {
      assertThat(journal.snapshotAt(4).orElseThrow().sequence()).isEqualTo(2);
    }
  }

  /// Whatever bit of the file flips: the journal is refused, or says what it said.
  @Test
  void open_ofFileWithAFlippedBit_isRefusedOrSaysTheSame() throws IOException {
    var head = journals.write(PAIRS);
    var good = journals.bytes();
    var random = new CounterRandom(SEED, 0);
    var refused = 0;
    for (var flip = 0; flip < FLIPS; flip++) {
      var bit = (int) (random.uniform(flip) * good.length * Byte.SIZE);
      var damaged = good.clone();
      damaged[bit / Byte.SIZE] ^= (byte) (1 << (bit % Byte.SIZE));
      journals.put(damaged);
      try (var journal = journals.open()) {
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

  private void writeSnapshots() {
    try (var journal = journals.open()) {
      for (var i = 0; i < 2; i++) {
        JournalFolder.appendPair(journal);
        journal.putSnapshot(journal.size(), new byte[] {(byte) i});
      }
      journal.commit();
    }
  }

  private void assertRefused(String rule, ThrowingCallable open) {
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(open)
        .withMessageContaining(temporary.toString())
        .withMessageContaining(rule);
  }
}
