package org.ballast.bench.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.ballast.bench.OptionCases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ExactResultsTest {
  private static final int ROWS = 50;

  private final BallastPricer pricer = new BallastPricer();
  private final OptionCases cases = OptionCases.of(ROWS);
  private final double[][] columns = new double[ExactResults.COLUMNS][ROWS];

  /// Takes our own results for exact.
  @BeforeEach
  void fill() {
    var results = new double[OptionPricer.RESULTS][ROWS];
    pricer.greeks(cases, results);
    for (int result = 0; result < results.length; result++) {
      columns[result] = results[result];
      for (int row = 0; row < ROWS; row++) {
        columns[OptionPricer.RESULTS + result][row] = Math.abs(results[result][row]);
      }
    }
    pricer.impliedVols(cases, cases.prices(), columns[2 * OptionPricer.RESULTS]);
  }

  @Test
  void errors_ofTheExact_areZero() {
    var exact = new ExactResults(columns);
    assertThat(exact.priceError(pricer)).isZero();
    assertThat(exact.greeksError(pricer)).isZero();
    assertThat(exact.impliedVolError(pricer)).isZero();
  }

  @Test
  void errors_ofOneWrongElement_areItsOwn() {
    columns[0][7] *= 1 + 1e-6;
    columns[2 * OptionPricer.RESULTS][8] *= 1 - 1e-5;
    var exact = new ExactResults(columns);
    assertThat(exact.priceError(pricer)).isCloseTo(1e-6, within(1e-9));
    assertThat(exact.greeksError(pricer)).isCloseTo(1e-6, within(1e-9));
    assertThat(exact.impliedVolError(pricer)).isCloseTo(1e-5, within(1e-9));
  }

  @Test
  void errors_withAMissingResult_areInfinite() {
    columns[0][0] = Double.NaN;
    columns[2 * OptionPricer.RESULTS][0] = Double.NaN;
    var exact = new ExactResults(columns);
    assertThat(exact.priceError(pricer)).isInfinite();
    assertThat(exact.impliedVolError(pricer)).isInfinite();
  }
}
