package org.ballast.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.ballast.runtime.journal.SqlJournal;
import org.ballast.runtime.journal.SqliteAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RecoveryBenchmarkTest {
  private static final int EVENTS = 1_999;

  @TempDir private Path folder;

  @Test
  void recover_fromTheLastSnapshot_isTheDeskThatWrote() {
    var day = new JournalledDay();
    var address = new SqliteAddress(folder.resolve("desk.db"));
    try (var journal = SqlJournal.open(address, JournalledDay.DESK)) {
      var written = day.write(journal, EVENTS);

      assertThat(journal.snapshotAt(journal.size()).orElseThrow().sequence())
          .as("a tail is left to be replayed")
          .isLessThan(journal.size() - 400);
      assertThat(day.recover(journal).snapshot()).isEqualTo(written.snapshot());
      assertThat(day.replayAll(journal).snapshot()).isEqualTo(written.snapshot());
    }
  }

  @Test
  void bothWays_perCall_endAtTheSameDesk() throws Exception {
    var benchmark = RecoveryBenchmark.of(EVENTS);
    benchmark.write();
    try {
      assertThat(benchmark.open()).isGreaterThan(EVENTS);
      assertThat(benchmark.fromSnapshot().snapshot()).isEqualTo(benchmark.fromStart().snapshot());
    } finally {
      benchmark.delete();
    }
  }
}
