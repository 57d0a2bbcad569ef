package org.ballast.runtime.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.ballast.runtime.journal.JournalPlace.recordsOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.ballast.domain.fault.BadInputException;
import org.ballast.quant.math.CounterRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a crash or a bad disk made of SQLite's log is said or refused, and never passed over.
class SqliteLogScanTest {
  private static final long SEED = 20260302;
  private static final int FLIPS = 200;
  private static final int GROUPS = 6;
  private static final int RECORDS_A_GROUP = 4;
  private static final int FRAME_BYTES = 24 + 4096;

  @TempDir private Path temporary;
  private JournalPlace journals;
  private byte[] database;
  private byte[] log;

  /// The files of a process that died after six commits.
  @BeforeEach
  void writeAndDie() throws IOException {
    var dying = JournalPlace.inFile(Files.createDirectory(temporary.resolve("dying")));
    journals = JournalPlace.inFile(Files.createDirectory(temporary.resolve("left")));
    try (var journal = dying.open()) {
      for (var group = 0; group < GROUPS; group++) {
        JournalPlace.appendPair(journal);
        JournalPlace.appendPair(journal);
        journal.commit();
      }
      database = dying.bytes();
      log = Files.readAllBytes(logOf(dying));
    }
  }

  @Test
  void open_afterAKill_hasAllThatWasCommittedAndNothingToSay() throws IOException {
    put(log);

    try (var journal = journals.open()) {
      assertThat(journal.size()).isEqualTo(GROUPS * RECORDS_A_GROUP);
      assertThat(journal.loss()).isEmpty();
    }
    assertThat(logOf(journals)).as("the log begins anew").doesNotExist();
  }

  @Test
  void open_ofALogWhoseLastGroupWasTorn_goesOnBeforeItAndSaysSo() throws IOException {
    put(Arrays.copyOf(log, log.length - 1));

    try (var journal = journals.open()) {
      assertThat(journal.size()).isEqualTo((GROUPS - 1) * RECORDS_A_GROUP);
      assertThat(journal.loss().orElseThrow())
          .contains("journal " + journals.file())
          .contains("was cut off")
          .contains("frame " + frames());
      JournalPlace.appendPair(journal);
      journal.commit();
    }
    try (var journal = journals.open()) {
      assertThat(journal.loss()).as("said once").isEmpty();
    }
  }

  @Test
  void open_ofALogDamagedBeforeItsEnd_isRefusedNamingFileAndFrame() throws IOException {
    var damaged = log.clone();
    damaged[32 + FRAME_BYTES + 100] ^= 1;
    put(damaged);

    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(journals::open)
        .withMessage(
            "%s: journal log (-wal) is damaged before its end: restore journal and venue log from"
                + " one copy: frame=\"2\"",
            journals.file());
    assertThatExceptionOfType(BadInputException.class).isThrownBy(journals::reader);
    assertThat(Files.readAllBytes(logOf(journals))).as("left as it is").isEqualTo(damaged);
  }

  @Test
  void open_ofALogWhoseHeaderIsDamaged_isRefused() throws IOException {
    var damaged = log.clone();
    damaged[17] ^= 1;
    put(damaged);

    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(journals::open)
        .withMessageContaining("frame=\"0\"");
  }

  /// Whatever bit of the log flips: all records are there, or it is refused, or what is missing is
  /// said and is the last group.
  @Test
  void open_ofALogWithAFlippedBit_neverLosesARecordSilently() throws IOException {
    var random = new CounterRandom(SEED, 0);
    var refused = 0;
    var said = 0;
    for (var flip = 0; flip < FLIPS; flip++) {
      var bit = (int) (random.uniform(flip) * log.length * Byte.SIZE);
      var damaged = log.clone();
      damaged[bit / Byte.SIZE] ^= (byte) (1 << (bit % Byte.SIZE));
      put(damaged);
      try (var journal = journals.open()) {
        var lost = journal.loss().isPresent() ? 1 : 0;
        said += lost;
        assertThat(recordsOf(journal, 0))
            .as("bit %d", bit)
            .hasSize((GROUPS - lost) * RECORDS_A_GROUP);
      } catch (BadInputException e) {
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(FLIPS / 2);
    assertThat(said).isPositive();
  }

  /// The log of an earlier life behind the end of this one is no damage.
  @Test
  void of_aLogThatBeganAnew_isWhole() throws Exception {
    try (var journal = journals.open()) {
      for (var group = 0; group < GROUPS; group++) {
        JournalPlace.appendPair(journal);
        journal.commit();
      }
      Sql.execute(journal.store().connection(), "PRAGMA wal_checkpoint(RESTART)");
      JournalPlace.appendPair(journal);
      journal.commit();

      assertThat(SqliteLogScan.of(journals.file())).isEqualTo(new SqliteLogEnd.Whole());
    }
  }

  private void put(byte[] logBytes) throws IOException {
    for (var name : new String[] {"desk.db-wal", "desk.db-shm"}) {
      Files.deleteIfExists(journals.file().resolveSibling(name));
    }
    journals.put(database);
    Files.write(logOf(journals), logBytes);
  }

  private long frames() {
    return (log.length - 32L) / FRAME_BYTES;
  }

  private static Path logOf(JournalPlace place) {
    return place.file().resolveSibling("desk.db-wal");
  }
}
