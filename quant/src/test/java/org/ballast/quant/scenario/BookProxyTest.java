package org.ballast.quant.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.ballast.quant.scenario.RandomScenarios.Shifts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BookProxyTest {
  private static final CompiledBook BOOK = SampleBook.compile(SampleBook.of(3));
  private static final ScenarioSet RANGE =
      new RandomScenarios(1, 0.05, Shifts.NONE).of(BOOK.axes(), 2_000);

  /// Rounding of sums of some 250 positions of up to a million USD.
  private static final double ROUNDING_USD = 1e-6;

  @ParameterizedTest
  @ValueSource(doubles = {1e-3, 1e-5, 5e-6, 1e-8})
  void pnl_ofAProxy_liesWithinItsBound(double tolerance) {
    var exact = BOOK.pnl(RANGE);
    double toleranceUsd = tolerance * exact.greatestMove();
    var proxy = BookProxy.of(BOOK, RANGE, toleranceUsd);
    assertThat(proxy.errorBound()).isLessThanOrEqualTo(toleranceUsd);
    assertThat(worst(proxy.pnl(RANGE), exact))
        .isLessThanOrEqualTo(proxy.errorBound() + ROUNDING_USD);
  }

  @Test
  void of_aWideTolerance_replacesMostStrips() {
    var proxy = BookProxy.of(BOOK, RANGE, 1e-4 * BOOK.pnl(RANGE).greatestMove());
    assertThat(proxy.proxies()).isGreaterThan(proxy.exactStrips());
  }

  @Test
  void of_atAToleranceOfNothing_valuesEveryStripExactly() {
    var proxy = BookProxy.of(BOOK, RANGE, 1e-300);
    assertThat(proxy.proxies()).isZero();
    assertThat(proxy.errorBound()).isZero();
    assertThat(proxy.pnl(RANGE).totals()).containsExactly(BOOK.pnl(RANGE).totals());
  }

  @Test
  void of_fewScenarios_valuesThemExactly() {
    var few = new RandomScenarios(2, 0.05, Shifts.NONE).of(BOOK.axes(), 100);
    assertThat(BookProxy.of(BOOK, few, 1e6).proxies()).isZero();
  }

  /// Other scenarios, with tails twice as wide: those outside the range are revalued.
  @Test
  void pnl_inTheTailsOutsideTheRange_keepsToTheBound() {
    var tails = new RandomScenarios(9, 0.1, Shifts.NONE).of(BOOK.axes(), 1_000);
    var proxy = BookProxy.of(BOOK, RANGE, 1e-5 * BOOK.pnl(RANGE).greatestMove());
    assertThat(proxy.proxies()).isPositive();
    assertThat(worst(proxy.pnl(tails), BOOK.pnl(tails)))
        .isLessThanOrEqualTo(proxy.errorBound() + ROUNDING_USD);
  }

  @Test
  void pnl_withShiftedVolatilities_isExact() {
    var shifted = new RandomScenarios(1, 0.05, Shifts.ALL).of(BOOK.axes(), 500);
    var proxy = BookProxy.of(BOOK, RANGE, 1e-4 * BOOK.pnl(RANGE).greatestMove());
    assertThat(proxy.proxies()).isPositive();
    assertThat(worst(proxy.pnl(shifted), BOOK.pnl(shifted))).isLessThanOrEqualTo(ROUNDING_USD);
  }

  @Test
  void of_aToleranceThatIsNotPositive_isRefused() {
    assertThatThrownBy(() -> BookProxy.of(BOOK, RANGE, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("tolerance must be positive");
  }

  private static double worst(ScenarioPnl left, ScenarioPnl right) {
    double worst = 0;
    for (int scenario = 0; scenario < left.size(); scenario++) {
      worst = Math.max(worst, Math.abs(left.total(scenario) - right.total(scenario)));
    }
    return worst;
  }
}
