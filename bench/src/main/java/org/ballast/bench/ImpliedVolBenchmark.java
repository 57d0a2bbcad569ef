package org.ballast.bench;

import java.util.concurrent.TimeUnit;
import org.ballast.quant.batch.ImpliedVolBatch;
import org.ballast.quant.batch.ImpliedVolSolver;
import org.ballast.quant.batch.ImpliedVols;
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

/// Implied volatility of one option out of a batch of mixed moneyness.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ImpliedVolBenchmark {
  static final int OPTIONS = 4096;

  final OptionCases cases = OptionCases.of(OPTIONS);
  private final ImpliedVolBatch batch = cases.pricedBatch();
  private final ImpliedVols vols = ImpliedVols.of(OPTIONS);
  private final ImpliedVolSolver scalarSolver = ImpliedVolSolver.scalar();
  private final ImpliedVolSolver vectorSolver = ImpliedVolSolver.vector();

  @Benchmark
  @OperationsPerInvocation(OPTIONS)
  public ImpliedVols scalar() {
    scalarSolver.solve(batch, vols);
    return vols;
  }

  @Benchmark
  @OperationsPerInvocation(OPTIONS)
  public ImpliedVols vector() {
    vectorSolver.solve(batch, vols);
    return vols;
  }
}
