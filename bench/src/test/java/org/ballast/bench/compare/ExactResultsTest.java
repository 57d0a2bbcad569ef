package org.ballast.bench.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.ballast.bench.OptionCases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ExactResultsTest {
  private static final int ROWS = 50;

  private final double[][] columns = new double[ExactResults.COLUMNS][ROWS];

  /// Takes our own results for exact.
  @BeforeEach
  void fill() {
    var pricer = Library.BALLAST.pricer(OptionCases.of(ROWS));
    var results = pricer.greeks();
    for (int result = 0; result < results.length; result++) {
      columns[result] = results[result].clone();
      for (int row = 0; row < ROWS; row++) {
        columns[OptionPricer.RESULTS + result][row] = Math.abs(results[result][row]);
      }
    }
    columns[2 * OptionPricer.RESULTS] = pricer.impliedVols().clone();
  }

  @Test
  void errors_ofTheExact_areZero() {
    var exact = new ExactResults(columns);
    assertThat(exact.priceError(Library.BALLAST)).isZero();
    assertThat(exact.greeksError(Library.BALLAST)).isZero();
    assertThat(exact.impliedVolError(Library.BALLAST)).isZero();
  }

  @Test
  void errors_ofOneWrongElement_areItsOwn() {
    columns[0][7] *= 1 + 1e-6;
    columns[2 * OptionPricer.RESULTS][8] *= 1 - 1e-5;
    var exact = new ExactResults(columns);
    assertThat(exact.priceError(Library.BALLAST)).isCloseTo(1e-6, within(1e-9));
    assertThat(exact.greeksError(Library.BALLAST)).isCloseTo(1e-6, within(1e-9));
    assertThat(exact.impliedVolError(Library.BALLAST)).isCloseTo(1e-5, within(1e-9));
  }

  @Test
  void errors_withAMissingResult_areInfinite() {
    columns[0][0] = Double.NaN;
    columns[2 * OptionPricer.RESULTS][0] = Double.NaN;
    var exact = new ExactResults(columns);
    assertThat(exact.priceError(Library.BALLAST)).isInfinite();
    assertThat(exact.impliedVolError(Library.BALLAST)).isInfinite();
  }
}
