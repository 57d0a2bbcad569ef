package org.ballast.bench.hedge;

import java.util.concurrent.TimeUnit;
import org.ballast.hedging.programme.Grain;
import org.ballast.hedging.programme.LinearProgram;
import org.ballast.hedging.programme.RiskProgram;
import org.ballast.hedging.programme.SearchLimits;
import org.ballast.hedging.programme.WholeLotResult;
import org.ballast.hedging.programme.WholeLotSearch;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// A hedge in whole lots, to a proven gap of 0.1 %, with absolute and with quadratic risk.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class HedgeLotsBenchmark {
  static final SearchLimits LIMITS = new SearchLimits(0.001, 0, 200_000);

  @Param({"20", "100"})
  public int instruments = 20;

  /// The fewer, the coarser a lot beside the book.
  @Param({"40", "400"})
  public int bookLots = 40;

  LinearProgram absolute = cases().absolute(Grain.WHOLE);
  RiskProgram quadratic = cases().quadratic(Grain.WHOLE);

  @Setup(Level.Trial)
  public void setUp() {
    absolute = cases().absolute(Grain.WHOLE);
    quadratic = cases().quadratic(Grain.WHOLE);
  }

  private HedgeCases cases() {
    return HedgeCases.of(instruments, bookLots, HedgeBenchmark.SEED);
  }

  @Benchmark
  public WholeLotResult absolute() {
    return WholeLotSearch.solve(absolute, LIMITS);
  }

  @Benchmark
  public WholeLotResult quadratic() {
    return WholeLotSearch.solve(quadratic, LIMITS);
  }
}
