package org.ballast.bench.hedge;

import java.util.concurrent.TimeUnit;
import org.ballast.hedging.programme.Grain;
import org.ballast.hedging.programme.LinearProgram;
import org.ballast.hedging.programme.RiskProgram;
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

/// The hedges of the other benchmarks by their peers, a few single shots each, since some take
/// seconds.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
public class HedgePeerBenchmark {
  @Param({"20", "100"})
  public int instruments = 20;

  /// The fewer, the coarser a lot beside the book.
  @Param({"40", "400"})
  public int bookLots = 40;

  private LinearProgram absolute = cases().absolute(Grain.WHOLE);
  private RiskProgram quadratic = cases().quadratic(Grain.CONTINUOUS);

  @Setup(Level.Trial)
  public void setUp() {
    absolute = cases().absolute(Grain.WHOLE);
    quadratic = cases().quadratic(Grain.CONTINUOUS);
  }

  private HedgeCases cases() {
    return HedgeCases.of(instruments, bookLots, HedgeBenchmark.SEED);
  }

  @Benchmark
  public double absoluteCbc() {
    return OrToolsPeer.leastCost(absolute, "CBC", HedgeLotsBenchmark.LIMITS.relativeGap());
  }

  @Benchmark
  public double absoluteScip() {
    return OrToolsPeer.leastCost(absolute, "SCIP", HedgeLotsBenchmark.LIMITS.relativeGap());
  }

  @Benchmark
  public double absoluteHighs() {
    return OrToolsPeer.leastCost(absolute, "HIGHS", HedgeLotsBenchmark.LIMITS.relativeGap());
  }

  @Benchmark
  public double absoluteOjAlgo() {
    return OjAlgoPeer.leastCost(absolute);
  }

  @Benchmark
  public double quadraticDivisibleOjAlgo() {
    return OjAlgoPeer.leastObjective(quadratic);
  }
}
