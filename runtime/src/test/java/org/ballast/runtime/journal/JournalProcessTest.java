package org.ballast.runtime.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.ballast.runtime.journal.JournalFolder.output;
import static org.ballast.runtime.journal.JournalFolder.payload;
import static org.ballast.runtime.journal.JournalFolder.recordsOf;

import java.io.IOException;
import java.nio.file.Path;
import org.ballast.domain.fault.BadInputException;
import org.ballast.quant.math.CounterRandom;
import org.ballast.runtime.journal.JournalProcess.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two processes at one journal, and a process that is killed.
class JournalProcessTest {
  private static final long SEED = 20260117;
  private static final int KILLS = 20;
  private static final int COMMITS_MAX = 20;
  private static final String COMMITTED = "COMMITTED ";

  @TempDir private Path temporary;
  private JournalFolder journals;

  @BeforeEach
  void openFolder() {
    journals = new JournalFolder(temporary);
  }

  @Test
  void open_whileAnotherProcessHasIt_isRefusedNamingThatProcess() throws Exception {
    var process = journals.start("", Task.HOLD);
    try (var lines = output(process)) {
      assertThat(lines.readLine()).isEqualTo("OPEN");

      assertThatExceptionOfType(BadInputException.class)
          .isThrownBy(journals::open)
          .withMessage(
              "%s: journal must not be in use: stop what uses it, or name another journal:"
                  + " in use by=\"process %d\"",
              journals.file(), process.pid());
      try (var reader = journals.reader()) {
        assertThat(reader.size()).isZero();
      }
    } finally {
      process.destroyForcibly().waitFor();
    }
    try (var journal = journals.open()) {
      assertThat(journal.size()).as("free once the process is gone").isZero();
    }
  }

  /// The second attempt of this process must not give up the lock of the first.
  @Test
  void open_twiceInOneProcess_isRefusedAndKeepsOthersOut() throws Exception {
    try (var journal = journals.open()) {
      assertThatExceptionOfType(BadInputException.class)
          .isThrownBy(journals::open)
          .withMessageEndingWith("in use by=\"this process\"");

      var process = journals.start("", Task.HOLD);
      try (var lines = output(process)) {
        assertThat(lines.readLine())
            .startsWith("REFUSED ")
            .contains("in use by=\"process " + ProcessHandle.current().pid() + "\"");
      } finally {
        process.destroyForcibly().waitFor();
      }
      assertThat(journal.size()).isZero();
    }
  }

  @Test
  void kill_whileAppending_losesNothingThatWasCommitted() throws Exception {
    var random = new CounterRandom(SEED, 0);
    var committed = 0L;
    for (var kill = 0; kill < KILLS; kill++) {
      committed = appendAndKill((int) (random.uniform(kill) * COMMITS_MAX));

      try (var journal = journals.open()) {
        assertThat(journal.size()).isGreaterThanOrEqualTo(committed);
        assertThat(journal.size() % 4).as("whole groups only").isZero();
        assertThat(recordsOf(journal, 0))
            .allSatisfy(
                record -> assertThat(record.payload()).isEqualTo(payload(record.sequence())));
      }
    }
    assertThat(committed).isGreaterThan(KILLS);
  }

  /// The limit on a file's size stands for a disk that refuses a write. It leaves room for the
  /// library that the process unpacks, not for the log that grows until a checkpoint.
  @Test
  void append_onADiskThatRefuses_failsAndKeepsWhatWasCommitted() throws Exception {
    journals.write(1);
    var process = journals.start("ulimit -f 2048;", Task.APPEND);
    var committed = 0L;
    var last = "";
    try (var lines = output(process)) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        committed = line.startsWith(COMMITTED) ? size(line) : committed;
        last = line;
      }
    }

    assertThat(last).contains("journal must be writable").contains("SQLITE_");
    assertThat(committed).isGreaterThan(2);
    try (var journal = journals.open()) {
      assertThat(journal.size()).isEqualTo(committed);
    }
  }

  /// Returns the size after the last commit that the process told of.
  private long appendAndKill(int commits) throws IOException, InterruptedException {
    var process = journals.start("", Task.APPEND);
    var size = 0L;
    try (var lines = output(process)) {
      for (var i = 0; i <= commits; i++) {
        size = size(lines.readLine());
      }
      process.destroyForcibly().waitFor();
    }
    return size;
  }

  private static long size(String line) {
    assertThat(line).startsWith(COMMITTED);
    return Long.parseLong(line.substring(COMMITTED.length()));
  }
}
