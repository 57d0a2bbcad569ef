package org.ballast.bench;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.ballast.domain.value.Asset;
import org.ballast.quant.surface.SmileQuotes;
import org.ballast.quant.surface.SurfaceCalibrator;
import org.ballast.quant.surface.VarianceClock;
import org.ballast.quant.surface.VolSurface;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Fitting one coin's whole chain: from the market's quotes to a surface free of arbitrage, and its
/// two parts, quotes to volatilities and volatilities to a surface.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class SurfaceBenchmark {
  private final DemoDesk desk = DemoDesk.create();
  private final List<SmileQuotes> chain = SmileQuotes.of(desk.market(), Asset.BTC);

  @Benchmark
  public List<SmileQuotes> quotes() {
    return SmileQuotes.of(desk.market(), Asset.BTC);
  }

  @Benchmark
  public Optional<VolSurface> surface() {
    return SurfaceCalibrator.fit(chain, VarianceClock.CALENDAR);
  }

  @Benchmark
  public Optional<VolSurface> chain() {
    return SurfaceCalibrator.fit(quotes(), VarianceClock.CALENDAR);
  }
}
