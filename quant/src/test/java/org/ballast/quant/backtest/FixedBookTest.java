package org.ballast.quant.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FixedBookTest {
  private static final double VOL = 0.6;

  @Test
  void spot_gainsWithTheCoinAlone() {
    assertThat(FixedBook.SPOT.pnl(VOL, new DayMove(0.9, 2, 1.01, 0.001)))
        .isCloseTo(-100_000, within(1e-6));
  }

  @Test
  void straddle_stillMarket_earnsTimeValue() {
    var pnl = FixedBook.STRADDLE.pnl(VOL, new DayMove(1, 1, 1, 0));
    var value = 2e6 * VOL * Math.sqrt(1 / (2 * Math.PI)) * Math.sqrt(30 / 365.0);

    assertThat(pnl).isCloseTo(value * (1 - Math.sqrt(29 / 30.0)), within(10.0));
  }

  @Test
  void straddle_greatMoveEitherWay_loses() {
    var still = FixedBook.STRADDLE.pnl(VOL, new DayMove(1, 1, 1, 0));

    assertThat(FixedBook.STRADDLE.pnl(VOL, new DayMove(0.8, 1.2, 1, 0))).isLessThan(-100_000);
    assertThat(FixedBook.STRADDLE.pnl(VOL, new DayMove(1.4, 1.2, 1, 0))).isNegative();
    assertThat(FixedBook.STRADDLE.pnl(VOL, new DayMove(1, 1.2, 1, 0))).isLessThan(still);
  }

  @Test
  void straddle_fundingAndBasis_areThoseOfAShortPerpetual() {
    var still = FixedBook.STRADDLE.pnl(VOL, new DayMove(1, 1, 1, 0));

    assertThat(FixedBook.STRADDLE.pnl(VOL, new DayMove(1, 1, 1, 0.001)) - still)
        .isCloseTo(500, within(1e-6));
    assertThat(FixedBook.STRADDLE.pnl(VOL, new DayMove(1, 1, 1.01, 0)) - still)
        .isCloseTo(-5_000, within(1e-6));
  }
}
