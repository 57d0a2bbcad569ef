package org.ballast.bench;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.ballast.domain.instrument.OptionType;
import org.ballast.quant.batch.ImpliedVolBatch;
import org.ballast.quant.batch.ImpliedVolSolver;
import org.ballast.quant.batch.ImpliedVols;
import org.ballast.quant.pricing.Black76;
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

/// Implied volatility of one option out of a batch of mixed moneyness: volatilities of 20 to 150 %,
/// a day to two years, calls and puts from five standard deviations in the money to five out.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ImpliedVolBenchmark {
  static final int OPTIONS = 4096;

  private static final double STANDARD_DEVIATIONS = 5;

  final double[] vol = new double[OPTIONS];
  private final ImpliedVolBatch batch = batch();
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

  /// An in-the-money price is intrinsic plus the value of its out-of-the-money twin, so that deep
  /// prices still hold digits of the volatility.
  private ImpliedVolBatch batch() {
    var random = new SplittableRandom(3);
    var columns = new double[6][OPTIONS];
    for (int i = 0; i < OPTIONS; i++) {
      var type = random.nextBoolean() ? OptionType.CALL : OptionType.PUT;
      double forward = random.nextDouble(1_000, 100_000);
      double years = random.nextDouble(1, 730) / 365;
      vol[i] = random.nextDouble(0.2, 1.5);
      double width = vol[i] * Math.sqrt(years);
      double deviations = random.nextDouble(-STANDARD_DEVIATIONS, STANDARD_DEVIATIONS);
      double strike = forward * Math.exp(deviations * width);
      columns[0][i] = type.sign();
      columns[1][i] = forward;
      columns[2][i] = strike;
      columns[3][i] = years;
      columns[4][i] = 1;
      columns[5][i] = Black76.price(type, forward, strike, years, vol[i], 1);
    }
    return new ImpliedVolBatch(
        columns[0], columns[1], columns[2], columns[3], columns[4], columns[5]);
  }
}
