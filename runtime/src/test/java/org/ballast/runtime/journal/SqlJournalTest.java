package org.ballast.runtime.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.ballast.runtime.journal.JournalPlace.appendPair;
import static org.ballast.runtime.journal.JournalPlace.payload;
import static org.ballast.runtime.journal.JournalPlace.recordsOf;

import java.nio.file.Path;
import java.sql.SQLException;
import org.ballast.engine.journal.JournalRecord;
import org.ballast.engine.journal.JournalVerdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(JournalPlace.Kind.class)
class SqlJournalTest {
  private static final int MANY_PAIRS = 10_000;
  private static final int GROUP_PAIRS = 128;

  @Parameter private JournalPlace.Kind kind;
  @TempDir private Path temporary;
  private JournalPlace place;

  @BeforeEach
  void openPlace() {
    place = kind.place(temporary);
  }

  @Test
  void open_ofNoFile_isAnEmptyJournal() {
    try (var journal = place.open()) {
      assertThat(journal.size()).isZero();
      assertThat(journal.headHash()).isEqualTo("00".repeat(32));
      assertThat(recordsOf(journal, 0)).isEmpty();
      assertThat(journal.snapshotAt(0)).isEmpty();
    }
  }

  @Test
  void open_afterClose_goesOnWhereItEnded() {
    var head = place.write(5);

    try (var journal = place.open()) {
      assertThat(journal.size()).isEqualTo(10);
      assertThat(journal.headHash()).isEqualTo(head);
      appendPair(journal);
      journal.commit();
      assertThat(recordsOf(journal, 0))
          .hasSize(12)
          .allSatisfy(record -> assertThat(record.payload()).isEqualTo(payload(record.sequence())));
    }
  }

  @Test
  void close_withoutCommit_dropsTheGroup() {
    place.write(3);
    try (var journal = place.open()) {
      appendPair(journal);
    }

    try (var journal = place.open()) {
      assertThat(journal.size()).isEqualTo(6);
    }
  }

  @Test
  void read_fromTheMiddle_isTheRest() {
    place.write(4);

    try (var journal = place.reader()) {
      assertThat(recordsOf(journal, 5))
          .extracting(JournalRecord::sequence)
          .containsExactly(5L, 6L, 7L);
      assertThat(recordsOf(journal, 8)).isEmpty();
    }
  }

  @Test
  void append_ofManyRecordsInGroups_isAllThere() {
    try (var journal = place.open()) {
      for (var i = 0; i < MANY_PAIRS; i++) {
        appendPair(journal);
        if (i % GROUP_PAIRS == GROUP_PAIRS - 1) {
          journal.commit();
        }
      }
      journal.commit();
    }

    try (var journal = place.reader()) {
      assertThat(journal.verify())
          .isEqualTo(new JournalVerdict.Intact(2 * MANY_PAIRS, journal.headHash()));
    }
  }

  @Test
  void headHash_ofTheSameRecords_isThatOfAHashingJournal() {
    var head = place.write(20);

    try (var hashing = new HashingJournal()) {
      for (var i = 0; i < 20; i++) {
        appendPair(hashing);
        hashing.commit();
      }
      assertThat(hashing.headHash()).isEqualTo(head);
      assertThat(hashing.size()).isEqualTo(40);
    }
  }

  @Test
  void snapshotAt_ofASequence_isTheLatestAtOrBefore() {
    try (var journal = place.open()) {
      appendPair(journal);
      journal.putSnapshot(0, new byte[] {0});
      journal.putSnapshot(2, new byte[] {2});
      appendPair(journal);
      journal.putSnapshot(4, new byte[] {4});
      journal.commit();

      assertThat(journal.snapshotAt(1).orElseThrow().state()).containsExactly(0);
      assertThat(journal.snapshotAt(3).orElseThrow().state()).containsExactly(2);
      assertThat(journal.snapshotAt(9).orElseThrow().sequence()).isEqualTo(4);
    }
  }

  @Test
  void putSnapshot_ofManyStates_keepsTheLatestEight() throws SQLException {
    try (var journal = place.open()) {
      for (var i = 0; i < 12; i++) {
        appendPair(journal);
        journal.putSnapshot(journal.size(), new byte[] {(byte) i});
      }
      journal.commit();

      assertThat(journal.snapshotAt(9)).isEmpty();
      assertThat(journal.snapshotAt(10)).isPresent();
    }
  }

  @Test
  void putSnapshot_ofWhatIsNotJournalled_isRefused() {
    try (var journal = place.open()) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> journal.putSnapshot(1, new byte[0]))
          .withMessage("snapshot must be of what is journalled: sequence=1 size=0");
    }
  }

  @Test
  void reader_whileTheJournalIsWritten_seesWhatIsCommitted() {
    try (var journal = place.open()) {
      appendPair(journal);
      journal.commit();
      try (var reader = place.reader()) {
        appendPair(journal);
        assertThat(reader.size()).isEqualTo(2);
        journal.commit();
        assertThat(reader.size()).isEqualTo(4);
        assertThat(reader.headHash()).isEqualTo(journal.headHash());
        assertThat(reader.desk()).isEqualTo(JournalPlace.DESK);
        assertThat(reader.verify()).isEqualTo(new JournalVerdict.Intact(4, journal.headHash()));
      }
    }
  }
}
