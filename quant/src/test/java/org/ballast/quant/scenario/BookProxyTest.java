package org.ballast.quant.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.ballast.quant.scenario.RandomScenarios.Shifts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BookProxyTest {
  private static final CompiledBook BOOK = SampleBook.compile(SampleBook.of(3));
  private static final int SCENARIOS = 2_000;
  private static final ScenarioSet RANGE =
      new RandomScenarios(1, 0.05, Shifts.NONE).of(BOOK.axes(), SCENARIOS);

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

  @ParameterizedTest
  @ValueSource(doubles = {0.7, 0.9, 1, 1.1})
  void pnl_whereVolatilityAndTimeAreTheSameEverywhere_comesFromSurfaces(double volFactor) {
    assertUsesSurfaces(parallel(spread(0.9, 1.1), constant(volFactor), 0.3 / 365));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.9, 1, 1.07})
  void pnl_whereSpotIsTheSameEverywhere_comesFromSurfaces(double spotFactor) {
    assertUsesSurfaces(parallel(constant(spotFactor), spread(0.8, 1.2), 0.3 / 365));
  }

  @Test
  void pnl_pastEveryExpiry_isExact() {
    var proxy = BookProxy.of(BOOK, RANGE, BOOK.pnl(RANGE).greatestMove());
    var late = parallel(spread(0.9, 1.1), constant(1), 1);
    var both = BookProxy.of(BOOK, late, BOOK.pnl(RANGE).greatestMove());
    assertThat(proxy.proxies()).isPositive();
    assertThat(both.proxies()).isPositive();
    assertThat(worst(proxy.pnl(late), BOOK.pnl(late))).isLessThanOrEqualTo(ROUNDING_USD);
    assertThat(worst(both.pnl(late), BOOK.pnl(late))).isLessThanOrEqualTo(ROUNDING_USD);
  }

  @Test
  void of_aToleranceThatIsNotPositive_isRefused() {
    assertThatThrownBy(() -> BookProxy.of(BOOK, RANGE, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("tolerance must be positive");
  }

  private static void assertUsesSurfaces(ScenarioSet scenarios) {
    var exact = BOOK.pnl(scenarios);
    var proxy = BookProxy.of(BOOK, scenarios, 1e-4 * exact.greatestMove());
    assertThat(proxy.proxies()).isGreaterThan(proxy.exactStrips());
    // Without a surface inside, only the order of a few sums would differ.
    assertThat(worst(proxy.pnl(scenarios), exact))
        .isGreaterThan(ROUNDING_USD)
        .isLessThanOrEqualTo(proxy.errorBound() + ROUNDING_USD);
  }

  private static ScenarioSet parallel(double[] spots, double[] vols, double yearsPassed) {
    var years = new double[SCENARIOS];
    Arrays.fill(years, yearsPassed);
    return ScenarioSet.parallel(BOOK.axes(), spots, vols, years);
  }

  private static double[] constant(double factor) {
    var factors = new double[SCENARIOS];
    Arrays.fill(factors, factor);
    return factors;
  }

  private static double[] spread(double from, double to) {
    var factors = new double[SCENARIOS];
    Arrays.setAll(factors, i -> from + (to - from) * i / (SCENARIOS - 1));
    return factors;
  }

  private static double worst(ScenarioPnl left, ScenarioPnl right) {
    double worst = 0;
    for (int scenario = 0; scenario < left.size(); scenario++) {
      worst = Math.max(worst, Math.abs(left.total(scenario) - right.total(scenario)));
    }
    return worst;
  }
}
