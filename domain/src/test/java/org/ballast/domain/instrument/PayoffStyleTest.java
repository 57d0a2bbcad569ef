package org.ballast.domain.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.ballast.domain.instrument.PayoffStyle.INVERSE;
import static org.ballast.domain.instrument.PayoffStyle.LINEAR;
import static org.ballast.domain.instrument.PayoffStyle.QUANTO;
import static org.ballast.testkit.Accuracy.assertRelative;
import static org.ballast.testkit.Accuracy.assertWithin;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PayoffStyleTest {
  private static final long SEED = 20260103;
  private static final int SAMPLES = 1_000;

  /// Relative step of the differences; their error is of its order squared, plus rounding over it.
  private static final double STEP = 1e-4;

  private static final double FIRST_DIFFERENCE = 1e-7;
  private static final double SECOND_DIFFERENCE = 1e-6;
  private static final double ROUNDING = 1e-12;

  @Test
  void pnl_ofInverse_isNotionalOverEachPrice() {
    assertThat(INVERSE.pnl(100_000, 1, 50_000, 80_000)).isEqualTo(0.75);
    assertThat(INVERSE.pnl(-100_000, 1, 50_000, 80_000)).isEqualTo(-0.75);
    assertThat(INVERSE.pnl(10_000, 10, 50_000, 40_000)).isEqualTo(-0.5);
  }

  @Test
  void pnl_ofLinearAndQuanto_isQuantityTimesMove() {
    assertThat(LINEAR.pnl(-2, 0.5, 100, 130)).isEqualTo(-30);
    assertThat(QUANTO.pnl(-2, 0.5, 100, 130)).isEqualTo(-30);
  }

  @ParameterizedTest
  @EnumSource
  void pnl_ofNoMove_isZeroAndReverses(PayoffStyle style) {
    assertThat(style.pnl(7, 3, 123.4, 123.4)).isZero();
    assertThat(style.pnl(7, 3, 100, 120)).isEqualTo(-style.pnl(7, 3, 120, 100));
  }

  @ParameterizedTest
  @EnumSource
  void deltaAndGamma_ofRandomPositions_areDifferencesOfPnl(PayoffStyle style) {
    var random = new SplittableRandom(SEED);
    for (var i = 0; i < SAMPLES; i++) {
      double quantity = random.nextDouble(-1e6, 1e6);
      double multiplier = random.nextDouble(0.01, 10);
      double mark = StrictMath.exp(random.nextDouble(0, 12));
      double step = STEP * mark;
      // From the mark itself, so that the small differences do not drown in a large profit.
      double up = style.pnl(quantity, multiplier, mark, mark + step);
      double down = style.pnl(quantity, multiplier, mark, mark - step);
      var inputs = "quantity=%s multiplier=%s mark=%s".formatted(quantity, multiplier, mark);

      double delta = style.delta(quantity, multiplier, mark);
      assertRelative("delta", delta, (up - down) / (2 * step), FIRST_DIFFERENCE, inputs);
      double gamma = style.gamma(quantity, multiplier, mark);
      double scale = Math.abs(delta) / mark;
      assertWithin("gamma", gamma, (up + down) / (step * step), SECOND_DIFFERENCE * scale, inputs);
    }
  }

  @Test
  void coinSize_ofInverse_isTheDollarDeltaOfItsValue() {
    // The dollar value of the profit, pnl * S, has the slope N/S at entry: one coin more or less.
    assertThat(INVERSE.coinSize(150_000, 1, 60_000)).isEqualTo(2.5);
    assertRelative(
        "coinSize",
        INVERSE.coinSize(150_000, 1, 60_000),
        INVERSE.delta(150_000, 1, 60_000) * 60_000,
        ROUNDING,
        "N=150000 S=60000");
  }

  @Test
  void coinSize_ofLinear_isTheCoins() {
    assertThat(LINEAR.coinSize(-3, 0.5, 60_000)).isEqualTo(-1.5);
  }

  @Test
  void coinSize_ofQuanto_needsThePriceOfItsSettlementAsset() {
    assertThatIllegalStateException().isThrownBy(() -> QUANTO.coinSize(1, 1, 100));
    assertThat(PayoffStyle.quantoCoinSize(-4, 0.001, 3_000)).isEqualTo(-12);
  }

  @Test
  void inverseShort_ofItsOwnCollateral_locksItsDollars() {
    double entry = 50_000;
    double coins = 100_000 / entry;
    for (double mark = 10_000; mark <= 200_000; mark += 10_000) {
      double value = (coins + INVERSE.pnl(-100_000, 1, entry, mark)) * mark;
      assertRelative("value", value, 100_000, ROUNDING, mark);
    }
  }
}
