package org.ballast.bench.compare;

import java.util.concurrent.TimeUnit;
import org.ballast.bench.BenchScenarios;
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

/// Strata on the desk of the scenarios, under one scenario after the other, option by option.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class StrataBookBenchmark {
  @Param public BenchScenarios.Kind scenarios = BenchScenarios.Kind.GRID;

  private final BookCases book = BookCases.create();
  private Shocks shocks = book.shocks(scenarios);
  private int next;

  @Setup
  public void setUp() {
    shocks = book.shocks(scenarios);
  }

  /// The book's value in the next scenario.
  @Benchmark
  public double value() {
    int scenario = next;
    next = (next + 1) % scenarioCount();
    return valueIn(scenario);
  }

  int scenarioCount() {
    return shocks.count();
  }

  double valueIn(int scenario) {
    double value = 0;
    for (int row = 0; row < book.quantity().length; row++) {
      int strip = (int) book.strip()[row];
      double price =
          StrataPricer.price(
              book.options(),
              row,
              shocks.forwardFactors().get(strip)[scenario],
              shocks.sdFactors().get(strip)[scenario]);
      value += book.quantity()[row] * price;
    }
    return value;
  }
}
