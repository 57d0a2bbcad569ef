package org.ballast.runtime.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.ballast.runtime.journal.JournalPlace.output;
import static org.ballast.runtime.journal.JournalPlace.payload;
import static org.ballast.runtime.journal.JournalPlace.recordsOf;

import java.io.IOException;
import java.nio.file.Path;
import org.ballast.domain.fault.BadInputException;
import org.ballast.quant.math.CounterRandom;
import org.ballast.runtime.journal.JournalProcess.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// Two processes at one journal, and a process that is killed.
@ParameterizedClass
@EnumSource(JournalPlace.Kind.class)
class JournalProcessTest {
  private static final long SEED = 20260117;
  private static final int KILLS_SQLITE = 20;
  private static final int KILLS_POSTGRES = 6;
  private static final int COMMITS_MAX = 20;
  private static final String COMMITTED = "COMMITTED ";

  @Parameter private JournalPlace.Kind kind;
  @TempDir private Path temporary;
  private JournalPlace place;

  @BeforeEach
  void openPlace() {
    place = kind.place(temporary);
  }

  @Test
  void open_whileAnotherProcessHasIt_isRefusedNamingThatProcess() throws Exception {
    var process = place.start("", Task.HOLD);
    try (var lines = output(process)) {
      assertThat(lines.readLine()).isEqualTo("OPEN");

      assertThatExceptionOfType(BadInputException.class)
          .isThrownBy(place::open)
          .withMessageStartingWith(
              "%s: journal must not be in use: stop what uses it, or name another journal:"
                  + " in use by=\"process %d",
              place.address(), process.pid())
          .satisfies(refusal ->
              assertThat(refusal.kind()).isEqualTo(BadInputException.Kind.CONFIGURATION));
      try (var reader = place.reader()) {
        assertThat(reader.size()).isZero();
      }
    } finally {
      process.destroyForcibly().waitFor();
    }
    try (var journal = place.open()) {
      assertThat(journal.size()).as("free once the process is gone").isZero();
    }
  }

  /// The second attempt of this process must not give up the lock of the first.
  @Test
  void open_twiceInOneProcess_isRefusedAndKeepsOthersOut() throws Exception {
    var pid = ProcessHandle.current().pid();
    try (var journal = place.open()) {
      assertThatExceptionOfType(BadInputException.class)
          .isThrownBy(place::open)
          .withMessageMatching(".* in use by=\"(this process|process " + pid + " at .*)\"");

      var process = place.start("", Task.HOLD);
      try (var lines = output(process)) {
        assertThat(lines.readLine()).startsWith("REFUSED ").contains("in use by=\"process " + pid);
      } finally {
        process.destroyForcibly().waitFor();
      }
      assertThat(journal.size()).isZero();
    }
  }

  @Test
  void kill_whileAppending_losesNothingThatWasCommitted() throws Exception {
    var random = new CounterRandom(SEED, 0);
    var kills = kind == JournalPlace.Kind.SQLITE ? KILLS_SQLITE : KILLS_POSTGRES;
    var committed = 0L;
    for (var kill = 0; kill < kills; kill++) {
      committed = appendAndKill((int) (random.uniform(kill) * COMMITS_MAX));

      try (var journal = place.open()) {
        assertThat(journal.size()).isGreaterThanOrEqualTo(committed);
        assertThat(journal.size() % 4).as("whole groups only").isZero();
        assertThat(recordsOf(journal, 0))
            .allSatisfy(
                record -> assertThat(record.payload()).isEqualTo(payload(record.sequence())));
      }
    }
    assertThat(committed).isGreaterThan(kills);
  }

  /// Returns the size after the last commit that the process told of.
  private long appendAndKill(int commits) throws IOException, InterruptedException {
    var process = place.start("", Task.APPEND);
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
