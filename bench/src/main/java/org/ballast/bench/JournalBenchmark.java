package org.ballast.bench;

import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.ballast.engine.journal.JournalRecord;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// One durable group of records: through the journal, with CRC and hash chain, and through SQLite
/// alone. The folder is the system's for temporary files, or `java.io.tmpdir`.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class JournalBenchmark {
  private static final byte[] PAYLOAD = new byte[200];

  @Param({"1", "16", "256"})
  private int recordsPerCommit = 1;

  private final JournalPair pair = JournalPair.create();

  @TearDown
  public void close() {
    pair.close();
  }

  @Benchmark
  public long journal() {
    for (var i = 0; i < recordsPerCommit; i++) {
      pair.journal().append(JournalRecord.Type.EVENT, PAYLOAD);
    }
    pair.journal().commit();
    return pair.journal().size();
  }

  @Benchmark
  public long plainSqlite() throws SQLException {
    for (var i = 0; i < recordsPerCommit; i++) {
      pair.plain().insert(PAYLOAD);
    }
    return pair.plain().commit();
  }
}
