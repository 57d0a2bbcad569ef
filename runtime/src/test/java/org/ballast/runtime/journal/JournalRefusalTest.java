package org.ballast.runtime.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.ballast.domain.fault.BadInputException;
import org.ballast.engine.journal.JournalVerdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// A journal that is not what it should be is refused with the reason, and nothing of it is
/// skipped.
@ParameterizedClass
@EnumSource(JournalPlace.Kind.class)
class JournalRefusalTest {
  private static final List<String> LATER_VIEWS =
      List.of("trades", "orders", "decisions", "refusals", "breaches", "cash_flows");

  @Parameter private JournalPlace.Kind kind;
  @TempDir private Path temporary;
  private JournalPlace place;

  @BeforeEach
  void openPlace() {
    place = kind.place(temporary);
  }

  @Test
  void open_ofAnotherDesksJournal_namesBoth() {
    place.write(1);

    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> SqlJournal.open(place.address(), "eth-desk"))
        .withMessage(
            "%s: journal must be of desk \"eth-desk\": name another one, or that desk:"
                + " desk=\"btc-desk\"",
            place.address())
        .satisfies(
            refusal -> assertThat(refusal.kind()).isEqualTo(BadInputException.Kind.CONFIGURATION));
  }

  @Test
  void open_ofAVenueLog_isRefused() {
    SqlVenueLog.open(place.address(), JournalPlace.DESK).close();

    assertRefused("must be one of Ballast's and no other database", place::open);
    assertRefused("must be one of Ballast's and no other database", place::reader);
  }

  @Test
  void open_ofNothing_isRefusedToAReader() {
    assertRefused("does not exist", place::reader);
  }

  /// A journal of the first format had no ledger.
  @Test
  void open_ofAnOlderFormat_bringsItUpToDate() {
    var head = place.write(3);
    for (var view : LATER_VIEWS) {
      place.edit("DROP VIEW " + view);
    }
    place.edit("DROP TABLE ledger");
    place.edit("UPDATE meta SET format = 1");
    try (var reader = place.reader()) {
      assertThat(reader.verify()).isEqualTo(new JournalVerdict.Intact(6, head));
      assertThat(reader.readLedger(_ -> {})).as("has a ledger").isFalse();
    }

    try (var journal = place.open()) {
      assertThat(journal.headHash()).isEqualTo(head);
      assertThat(journal.ledgerEnd()).isZero();
    }
    try (var reader = place.reader()) {
      assertThat(reader.readLedger(_ -> {})).as("has a ledger").isTrue();
    }
  }

  @Test
  void open_ofANewerFormat_isRefused() {
    place.write(1);
    place.edit("UPDATE meta SET format = 3");

    assertRefused(
        "must be of a format that this version reads, at most 2: format=\"3\"", place::open);
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
    place.write(5);
    place.edit(edit);

    assertRefused(
        "record is damaged or edited: " + rule + ": sequence=\"" + sequence + "\"", place::open);
    try (var reader = place.reader()) {
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
    place.edit("UPDATE snapshot SET state = x'2A' WHERE sequence = 4");

    try (var journal = place.open()) {
      assertThat(journal.snapshotAt(4).orElseThrow().sequence()).isEqualTo(2);
    }
  }

  @Test
  void snapshotAt_ofSnapshotOfAnotherJournal_isTheOneBefore() {
    writeSnapshots();
    place.edit("UPDATE snapshot SET hash = x'2A' WHERE sequence = 4");

    try (var journal = place.open()) {
      assertThat(journal.snapshotAt(4).orElseThrow().sequence()).isEqualTo(2);
    }
  }

  private void writeSnapshots() {
    try (var journal = place.open()) {
      for (var i = 0; i < 2; i++) {
        JournalPlace.appendPair(journal);
        journal.putSnapshot(journal.size(), new byte[] {(byte) i});
      }
      journal.commit();
    }
  }

  private void assertRefused(String rule, ThrowingCallable open) {
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(open)
        .withMessageContaining(place.address().toString())
        .withMessageContaining(rule);
  }
}
