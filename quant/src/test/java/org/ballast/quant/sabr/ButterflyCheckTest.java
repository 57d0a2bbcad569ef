package org.ballast.quant.sabr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.ballast.domain.instrument.OptionType;
import org.ballast.quant.math.Exp;
import org.ballast.quant.pricing.Black76;
import org.junit.jupiter.api.Test;

final class ButterflyCheckTest {
  private static final double FORWARD = 100;

  /// A textbook case of a long expiry with a normal backbone, whose density turns negative at low
  /// strikes.
  private static final SabrModel FAILING = new SabrModel(2, 0.5, -0.3, 0.6);

  private static final double FAILING_YEARS = 10;

  private static final SabrModel SOUND = new SabrModel(0.6, 1, -0.1, 0.8);

  @Test
  void check_ofLongNormalSmile_namesTheLowStrikesThatFail() {
    var check = ButterflyCheck.of(FAILING, FORWARD, FAILING_YEARS);
    assertThat(check.isButterflyFree()).isFalse();
    var edge = check.failsBelow().orElseThrow();
    assertThat(edge).isBetween(check.worstStrike(), FORWARD);
    assertThat(density(FAILING, edge * 0.97, FAILING_YEARS)).isNegative();
    assertThat(density(FAILING, edge * 1.03, FAILING_YEARS)).isPositive();
  }

  @Test
  void check_ofFlatSmile_holdsEverywhere() {
    var check = ButterflyCheck.of(new SabrModel(0.6, 1, 0, 0), FORWARD, 1);
    assertThat(check.isButterflyFree()).isTrue();
    assertThat(check.failsBelow()).isEmpty();
    assertThat(check.failsAbove()).isEmpty();
  }

  @Test
  void check_ofAnySmile_agreesWithTheDensityOfItsPrices() {
    var check = ButterflyCheck.of(SOUND, FORWARD, 0.25);
    for (var k = -1.0; k <= 1.0; k += 0.05) {
      var strike = FORWARD * Exp.exp(k);
      var isSaidToHold =
          strike > check.failsBelow().orElse(0)
              && strike < check.failsAbove().orElse(Double.POSITIVE_INFINITY);
      assertThat(density(SOUND, strike, 0.25) >= 0).as("K=%s", strike).isEqualTo(isSaidToHold);
    }
  }

  @Test
  void check_ofSmileThatFailsAtTheMoney_saysSoOfBothWings() {
    var check = ButterflyCheck.of(new SabrModel(0.5, 1, 0.95, 3), FORWARD, 1);
    assertThat(check.durrlemanMin()).isNegative();
    assertThat(check.failsBelow()).hasValue(FORWARD);
    assertThat(check.failsAbove()).hasValue(FORWARD);
  }

  @Test
  void check_withoutVolAtTheMoney_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ButterflyCheck.of(new SabrModel(0.5, 1, -0.99, 9), FORWARD, 5));
  }

  /// Second difference of call prices in the strike.
  private static double density(SabrModel model, double strike, double years) {
    var step = strike * 1e-3;
    return call(model, strike - step, years)
        - 2 * call(model, strike, years)
        + call(model, strike + step, years);
  }

  private static double call(SabrModel model, double strike, double years) {
    var vol = model.impliedVol(FORWARD, strike, years);
    return Black76.greeks(OptionType.CALL, FORWARD, strike, years, vol, 1).price();
  }
}
