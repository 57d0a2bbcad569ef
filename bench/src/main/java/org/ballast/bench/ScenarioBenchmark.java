package org.ballast.bench;

import java.util.ArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.ballast.quant.scenario.BookProxy;
import org.ballast.quant.scenario.CompiledBook;
import org.ballast.quant.scenario.Revaluation;
import org.ballast.quant.scenario.ScenarioPnl;
import org.ballast.quant.scenario.ScenarioSet;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// Revaluation of 10,000 option positions over a grid of 21 x 21 and in 10,000 random scenarios: by
/// the scalar reference, in vectors, in vectors on two threads, and by the proxy.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ScenarioBenchmark {
  /// Whether positions lie each on its own strike or on listed ones.
  public enum Strikes {
    DISTINCT,
    LISTED
  }

  private static final int THREADS = 2;

  /// Of the proxy, relative to the greatest P&L.
  public static final double TOLERANCE = 5e-6;

  @Param public Strikes strikes = Strikes.LISTED;
  @Param public BenchScenarios.Kind scenarios = BenchScenarios.Kind.GRID;

  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
  private CompiledBook book = book(strikes);
  private ScenarioSet set = scenarios.of(book.axes()).toSet();
  private double toleranceUsd = 1;

  @Setup
  public void setUp() {
    book = book(strikes);
    set = scenarios.of(book.axes()).toSet();
    toleranceUsd = TOLERANCE * book.pnl(set).greatestMove();
  }

  @TearDown
  public void tearDown() {
    threads.close();
  }

  @Benchmark
  public ScenarioPnl scalar() {
    return Revaluation.scalar(book, set).run();
  }

  @Benchmark
  public ScenarioPnl vector() {
    return Revaluation.of(book, set).run();
  }

  @Benchmark
  public ScenarioPnl twoThreads() throws Exception {
    var revaluation = Revaluation.of(book, set);
    var running = new ArrayList<Future<?>>();
    for (int thread = 0; thread < THREADS; thread++) {
      int first = thread;
      running.add(threads.submit(() -> everySecond(revaluation, first)));
    }
    for (var future : running) {
      future.get();
    }
    return revaluation.pnl();
  }

  /// Made for these scenarios and used once, within 5e-6 of the greatest P&L.
  @Benchmark
  public ScenarioPnl proxy() {
    return BookProxy.of(book, set, toleranceUsd).pnl(set);
  }

  private static CompiledBook book(Strikes strikes) {
    return switch (strikes) {
      case DISTINCT -> ScenarioDesk.ofDistinctStrikes().book();
      case LISTED -> ScenarioDesk.ofListedStrikes().book();
    };
  }

  private static void everySecond(Revaluation revaluation, int first) {
    for (int partition = first; partition < revaluation.partitions(); partition += THREADS) {
      revaluation.run(partition);
    }
  }
}
