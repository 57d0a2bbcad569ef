package org.ballast.bench.hedge;

import java.util.concurrent.TimeUnit;
import org.ballast.hedging.programme.Grain;
import org.ballast.hedging.programme.LinearProgram;
import org.ballast.hedging.programme.LinearSolution;
import org.ballast.hedging.programme.RiskProgram;
import org.ballast.hedging.programme.RiskSolution;
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

/// A hedge in divisible lots, from the programme's numbers to the certificate.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class HedgeBenchmark {
  static final long SEED = 1;
  static final int BOOK_LOTS = 40;

  @Param({"50", "200", "1000"})
  public int instruments = 50;

  RiskProgram quadratic = cases().quadratic(Grain.CONTINUOUS);
  LinearProgram banded = cases().banded(Grain.CONTINUOUS);

  @Setup(Level.Trial)
  public void setUp() {
    quadratic = cases().quadratic(Grain.CONTINUOUS);
    banded = cases().banded(Grain.CONTINUOUS);
  }

  private HedgeCases cases() {
    return HedgeCases.of(instruments, BOOK_LOTS, SEED);
  }

  @Benchmark
  public RiskSolution quadratic() {
    return quadratic.relaxation();
  }

  @Benchmark
  public LinearSolution linear() {
    return banded.relaxation();
  }

  @Benchmark
  public double linearGlop() {
    return OrToolsPeer.leastCost(banded, "GLOP", 0);
  }
}
