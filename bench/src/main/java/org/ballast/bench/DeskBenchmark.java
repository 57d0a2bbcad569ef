package org.ballast.bench;

import java.util.concurrent.TimeUnit;
import org.ballast.hedging.plan.AccountChoice;
import org.ballast.hedging.plan.HedgePlan;
import org.ballast.hedging.plan.HedgePlanner;
import org.ballast.hedging.programme.SearchLimits;
import org.ballast.quant.risk.BookRisk;
import org.ballast.quant.risk.BookValuer;
import org.ballast.quant.scenario.CompiledBook;
import org.ballast.quant.scenario.ScenarioGrid;
import org.ballast.quant.surface.VolSource;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// The jobs of a desk on one simulated market: value, revalue over a grid, plan a hedge.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class DeskBenchmark {
  private final DemoDesk desk = DemoDesk.create();

  @Benchmark
  public BookRisk value() {
    return new BookValuer(desk.market(), VolSource.MARK).value(desk.portfolio());
  }

  @Benchmark
  public ScenarioGrid scenarioGrid() {
    return ScenarioGrid.of(
        CompiledBook.of(desk.portfolio(), desk.market(), VolSource.MARK),
        ScenarioGrid.SPOT_SHOCKS,
        ScenarioGrid.VOL_SHOCKS);
  }

  @Benchmark
  public HedgePlan plan() {
    return new HedgePlanner(desk.market(), VolSource.MARK, desk.mandate())
        .plan(desk.portfolio(), AccountChoice.from(desk.portfolio()), SearchLimits.DEFAULT);
  }
}
