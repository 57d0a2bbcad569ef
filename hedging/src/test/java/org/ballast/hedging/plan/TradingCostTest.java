package org.ballast.hedging.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.ballast.domain.instrument.Instrument;
import org.ballast.domain.instrument.OptionType;
import org.ballast.domain.order.Side;
import org.ballast.domain.value.Asset;
import org.junit.jupiter.api.Test;

class TradingCostTest {
  private static final double EXACT = 1e-15;
  private static final Instrument CALL =
      SmallMarket.option(Asset.BTC, 30, 100_000, OptionType.CALL);
  private static final Instrument PERPETUAL = SmallMarket.perpetual(Asset.BTC, "10");

  @Test
  void taking_dearOption_paysTheRatePerCoin() {
    var cost = cost(CALL, Side.BUY, 25, 0.041, 0.0405);

    assertThat(cost.fee()).isCloseTo(25 * 0.0003, within(EXACT));
    assertThat(cost.slippage()).isCloseTo(25 * 0.0005, within(EXACT));
    assertThat(cost.total()).isCloseTo(25 * 0.0008, within(EXACT));
  }

  @Test
  void taking_cheapOption_feeIsCappedAtAnEighthOfItsPrice() {
    assertThat(cost(CALL, Side.SELL, 10, 0.0008, 0.001).fee())
        .isCloseTo(10 * 0.0001, within(EXACT));
    assertThat(cost(CALL, Side.SELL, 10, 0.0024, 0.0024).fee())
        .isCloseTo(10 * 0.0003, within(EXACT));
  }

  @Test
  void taking_inversePerpetual_paysRateOnItsCoins() {
    var cost = cost(PERPETUAL, Side.BUY, 50_000, 100_000, 99_990);

    assertThat(cost.fee()).isCloseTo(0.0005 * 50_000 / 100_000, within(EXACT));
    assertThat(cost.slippage()).isCloseTo(50_000 * (1 / 99_990.0 - 1 / 100_000.0), within(EXACT));
  }

  @Test
  void taking_betterThanTheMark_isNoGain() {
    assertThat(cost(CALL, Side.BUY, 1, 0.04, 0.05).slippage()).isZero();
    assertThat(cost(CALL, Side.SELL, 1, 0.05, 0.04).slippage()).isZero();
    assertThat(cost(PERPETUAL, Side.BUY, 10, 99_000, 100_000).slippage()).isZero();
    assertThat(cost(PERPETUAL, Side.SELL, 10, 101_000, 100_000).slippage()).isZero();
  }

  @Test
  void taking_worseThanTheMark_costsOnEitherSide() {
    assertThat(cost(CALL, Side.SELL, 2, 0.04, 0.05).slippage()).isCloseTo(0.02, within(EXACT));
    assertThat(cost(PERPETUAL, Side.SELL, 100_000, 80_000, 100_000).slippage())
        .isCloseTo(0.25, within(EXACT));
  }

  private static TradingCost cost(
      Instrument instrument, Side side, double quantity, double deal, double mark) {
    return TradingCost.taking(
        instrument,
        instrument.terms().orElseThrow(),
        side,
        quantity,
        deal,
        mark,
        SmallMarket.BTC_INDEX);
  }
}
