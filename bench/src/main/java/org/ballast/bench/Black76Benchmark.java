package org.ballast.bench;

import java.util.concurrent.TimeUnit;
import org.ballast.quant.batch.BatchValues;
import org.ballast.quant.batch.MeasureSet;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// The Black-76 price of one option of a book that fits the cache, and of one that does not.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class Black76Benchmark {
  static final int IN_CACHE = 1 << 10;
  static final int STREAMING = 1 << 20;

  private final BatchPair cached = new BatchPair(MeasureSet.PRICE, IN_CACHE);
  private final BatchPair streamed = new BatchPair(MeasureSet.PRICE, STREAMING);

  @Benchmark
  @OperationsPerInvocation(IN_CACHE)
  public BatchValues scalarInCache() {
    return cached.scalar();
  }

  @Benchmark
  @OperationsPerInvocation(IN_CACHE)
  public BatchValues vectorInCache() {
    return cached.vector();
  }

  @Benchmark
  @OperationsPerInvocation(STREAMING)
  public BatchValues scalarStreaming() {
    return streamed.scalar();
  }

  @Benchmark
  @OperationsPerInvocation(STREAMING)
  public BatchValues vectorStreaming() {
    return streamed.vector();
  }
}
