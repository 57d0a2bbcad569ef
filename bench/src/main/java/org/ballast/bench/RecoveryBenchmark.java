package org.ballast.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import org.ballast.engine.desk.DeskService;
import org.ballast.runtime.journal.SqlJournal;
import org.ballast.runtime.journal.SqliteAddress;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// A desk that starts again on the journal of a day, in a process that has just started: another
/// process writes the journal. Opening it checks the file and every record.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(3)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class RecoveryBenchmark {
  @Param("1000000")
  private long events = 1_000_000;

  private Path folder = Path.of("");

  /// A benchmark of so many events, for tests.
  static RecoveryBenchmark of(long events) {
    var benchmark = new RecoveryBenchmark();
    benchmark.events = events;
    return benchmark;
  }

  @Setup
  public void write() throws IOException, InterruptedException {
    folder = Files.createTempDirectory("recovery-benchmark");
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var builder =
        new ProcessBuilder(
            java,
            "--enable-native-access=ALL-UNNAMED",
            JournalledDay.class.getName(),
            journal().toString(),
            Long.toString(events));
    builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    if (builder.inheritIO().start().waitFor() != 0) {
      throw new IllegalStateException("journal must be written: events=" + events);
    }
  }

  @TearDown
  public void delete() throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /// Opens and checks the journal, and no more.
  @Benchmark
  public long open() {
    try (var journal = SqlJournal.open(journal(), JournalledDay.DESK)) {
      return journal.size();
    }
  }

  /// Up to the desk as it was, by the last snapshot.
  @Benchmark
  public DeskService fromSnapshot() {
    var day = new JournalledDay();
    try (var journal = SqlJournal.open(journal(), JournalledDay.DESK)) {
      return day.recover(journal);
    }
  }

  /// Up to the desk as it was, by all records.
  @Benchmark
  public DeskService fromStart() {
    var day = new JournalledDay();
    try (var journal = SqlJournal.open(journal(), JournalledDay.DESK)) {
      return day.replayAll(journal);
    }
  }

  private SqliteAddress journal() {
    return new SqliteAddress(folder.resolve("desk.db"));
  }
}
