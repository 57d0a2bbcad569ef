package org.ballast.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.ballast.engine.event.Effect;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// One event through the engine as a backtest has it: made, encoded, hashed and applied on one
/// thread. Unrecorded is the same without encoding and hash.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class EngineBenchmark {
  final BacktestDesk recorded = BacktestDesk.inMarket(new EventSink.Hashed());
  final BacktestDesk unrecorded = BacktestDesk.inMarket(new EventSink.Counted());
  private final BacktestDesk idleRecorded = BacktestDesk.withoutMarket(new EventSink.Hashed());
  private final BacktestDesk idleUnrecorded = BacktestDesk.withoutMarket(new EventSink.Counted());

  /// An option of the book has another mark and is valued again.
  @Benchmark
  public List<Effect> repriced() {
    return recorded.changeHeld();
  }

  @Benchmark
  public List<Effect> repricedUnrecorded() {
    return unrecorded.changeHeld();
  }

  /// An option that the book does not hold has another mark.
  @Benchmark
  public List<Effect> untouched() {
    return recorded.changeOther();
  }

  @Benchmark
  public List<Effect> untouchedUnrecorded() {
    return unrecorded.changeOther();
  }

  /// Time passes before there is a market, and nothing follows from it.
  @Benchmark
  public List<Effect> timeOnly() {
    return idleRecorded.advanceTime();
  }

  @Benchmark
  public List<Effect> timeOnlyUnrecorded() {
    return idleUnrecorded.advanceTime();
  }
}
