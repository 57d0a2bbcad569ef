package org.ballast.bench.compare;

import java.util.concurrent.TimeUnit;
import org.ballast.bench.OptionCases;
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
import org.openjdk.jmh.annotations.Warmup;

/// Ballast and the Java libraries on the same options; a score is the time of all of them.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 1)
public class PricerBenchmark {
  @Param({"BALLAST", "STRATA", "FINMATH"})
  Library library = Library.BALLAST;

  @Param({"" + OptionCases.IN_CACHE, "" + OptionCases.STREAMING})
  int count = OptionCases.IN_CACHE;

  private OptionPricer pricer = library.pricer(OptionCases.of(0));

  @Setup
  public void setUp() {
    pricer = library.pricer(OptionCases.of(count));
  }

  @Benchmark
  public double[] price() {
    return pricer.prices();
  }

  @Benchmark
  public double[][] greeks() {
    return pricer.greeks();
  }

  @Benchmark
  public double[] impliedVol() {
    return pricer.impliedVols();
  }
}
