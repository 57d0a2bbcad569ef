package org.ballast.runtime.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ballast.runtime.journal.JournalPlace.payload;
import static org.ballast.runtime.journal.JournalPlace.recordsOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.ballast.engine.journal.JournalVerdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Journals of versions before this one are read, and brought up to date when they are taken up.
class GoldenJournalTest {
  /// Hash of the last record of [#PAIRS] pairs, as the first version printed it.
  private static final String HEAD =
      "7178dcf9012e1e49bf38213031cfb054aefb194a256f571eb6ef755c77981382";

  private static final int PAIRS = 3;

  @TempDir private Path temporary;
  private JournalPlace first;

  @BeforeEach
  void copyFirstFormat() throws IOException {
    first = JournalPlace.inFile(temporary);
    try (var golden = GoldenJournalTest.class.getResourceAsStream("format-1.db")) {
      Files.write(first.file(), golden.readAllBytes());
    }
  }

  @Test
  void reader_ofTheFirstFormat_readsItAndLeavesItAsItIs() {
    var before = first.bytes();

    try (var reader = first.reader()) {
      assertThat(reader.verify()).isEqualTo(new JournalVerdict.Intact(2 * PAIRS, HEAD));
      assertThat(recordsOf(reader, 0))
          .allSatisfy(record -> assertThat(record.payload()).isEqualTo(payload(record.sequence())));
      assertThat(reader.snapshotAt(5).orElseThrow().state()).containsExactly(0x2A);
    }
    assertThat(first.bytes()).isEqualTo(before);
  }

  @Test
  void open_ofTheFirstFormat_bringsItUpToDateAndGoesOn() throws SQLException {
    try (var journal = first.open()) {
      assertThat(journal.headHash()).isEqualTo(HEAD);
      JournalPlace.appendPair(journal);
      journal.commit();
      var connection = journal.store().connection();
      assertThat(Sql.number(connection, "SELECT format FROM meta")).isEqualTo(2);
      assertThat(Sql.number(connection, "SELECT count(*) FROM trades")).isZero();
    }
    try (var reader = first.reader()) {
      assertThat(reader.verify())
          .isEqualTo(new JournalVerdict.Intact(2 * PAIRS + 2, reader.headHash()));
    }
  }

  @ParameterizedTest
  @EnumSource(JournalPlace.Kind.class)
  void headHash_ofTheSameRecordsToday_isTheSame(JournalPlace.Kind kind) throws IOException {
    assertThat(kind.place(Files.createDirectory(temporary.resolve("today"))).write(PAIRS))
        .isEqualTo(HEAD);
  }
}
