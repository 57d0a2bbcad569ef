package org.ballast.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ImpliedVolBenchmarkTest {
  // Deep in the money a rounding of the price moves the volatility far more than elsewhere.
  private static final double VOL_RELATIVE = 1e-7;

  private final ImpliedVolBenchmark benchmark = new ImpliedVolBenchmark();

  @Test
  void scalarAndVector_findTheVolsOfThePrices() {
    var scalar = benchmark.scalar().vol().clone();
    var vols = benchmark.vector();
    assertThat(vols.vol()).isEqualTo(scalar);
    assertThat(vols.failures()).isZero();
    for (var i = 0; i < ImpliedVolBenchmark.OPTIONS; i++) {
      assertThat(Math.abs(vols.vol()[i] / benchmark.cases.vol()[i] - 1)).isLessThan(VOL_RELATIVE);
    }
  }
}
