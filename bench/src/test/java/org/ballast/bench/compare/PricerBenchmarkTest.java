package org.ballast.bench.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import org.ballast.bench.OptionCases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class PricerBenchmarkTest {
  // The libraries lose digits in the tails and take steps of their own; see BENCHMARKS.md.
  private static final double PRICE_TOLERANCE = 1e-8;
  private static final double VOL_TOLERANCE = 1e-6;
  private static final int ROWS = 100;

  private final OptionCases cases = OptionCases.of(ROWS);

  @ParameterizedTest
  @EnumSource(Library.class)
  void price_ofEachLibrary_isOurs(Library library) {
    var prices = benchmark(library).price();
    var expected = cases.prices();
    for (int row = 0; row < ROWS; row++) {
      assertClose(prices[row], expected[row], PRICE_TOLERANCE, row);
    }
  }

  @ParameterizedTest
  @EnumSource(Library.class)
  void greeks_ofEachLibrary_areOurs(Library library) {
    var greeks = benchmark(library).greeks();
    var expected = benchmark(Library.BALLAST).greeks();
    for (int result = 0; result < library.pricer(cases).resultsOffered(); result++) {
      for (int row = 0; row < ROWS; row++) {
        assertClose(greeks[result][row], expected[result][row], PRICE_TOLERANCE, row);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = "FINMATH", mode = EnumSource.Mode.EXCLUDE)
  void impliedVol_ofThePrice_isTheVolatility(Library library) {
    var vols = benchmark(library).impliedVol();
    for (int row = 0; row < ROWS; row++) {
      assertClose(vols[row], cases.vol()[row], VOL_TOLERANCE, row);
    }
  }

  private static PricerBenchmark benchmark(Library library) {
    var benchmark = new PricerBenchmark();
    benchmark.library = library;
    benchmark.count = ROWS;
    benchmark.setUp();
    return benchmark;
  }

  private void assertClose(double actual, double expected, double tolerance, int row) {
    assertThat(actual)
        .as(
            String.format(
                Locale.ROOT,
                "sign=%s F=%s K=%s T=%s vol=%s",
                cases.sign()[row],
                cases.forward()[row],
                cases.strike()[row],
                cases.years()[row],
                cases.vol()[row]))
        .isCloseTo(expected, within(tolerance * Math.abs(expected)));
  }
}
