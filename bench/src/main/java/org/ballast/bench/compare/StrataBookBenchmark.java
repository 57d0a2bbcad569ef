package org.ballast.bench.compare;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Strata on a book of 10,000 options under one scenario after the other, option by option.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class StrataBookBenchmark {
  private final BookCases book = BookCases.create();
  private final Shocks shocks = Shocks.paths();
  private int next;

  /// The book's value in the next scenario.
  @Benchmark
  public double value() {
    int shock = next;
    next = (next + 1) % shocks.count();
    double value = 0;
    for (int row = 0; row < book.quantity().length; row++) {
      double price =
          StrataPricer.price(
              book.options(), row, shocks.spotFactor()[shock], shocks.volFactor()[shock]);
      value += book.quantity()[row] * price;
    }
    return value;
  }
}
