package org.ballast.quant.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.ballast.domain.instrument.OptionType;
import org.junit.jupiter.api.Test;

class SettlementAverageTest {
  private static final double WINDOW_YEARS = 1800.0 / (365 * 86_400);
  private static final SettlementAverage AVERAGE = new SettlementAverage(WINDOW_YEARS, 30);

  @Test
  void reportedDelta_halfWay_isDeribitsExample() {
    assertThat(SettlementAverage.reportedDelta(1.0, 0.5)).isEqualTo(0.5);
    assertThat(SettlementAverage.reportedNetTransactionDelta(1.0, 0.3, 0.5))
        .isCloseTo(0.35, within(1e-16));
  }

  @Test
  void markUnderlying_withTwentyMinutesLeft_isDerivesExample() {
    var progress = new SettlementAverage.Progress(10, 1950);
    assertThat(AVERAGE.markUnderlying(1975, progress)).isCloseTo(1966.666666666667, within(1e-9));
  }

  @Test
  void inWindow_whereTheFixingsDecided_isCertain() {
    var progress = new SettlementAverage.Progress(29, 200);
    var call = AVERAGE.inWindow(OptionType.CALL, 100, 100, 0.5, progress);
    assertThat(call.strike()).isNegative();
    assertThat(call.price()).isCloseTo((29 * 200 + 100) / 30.0 - 100, within(1e-10));
    assertThat(call.delta()).isEqualTo(1 / 30.0);
    var put = AVERAGE.inWindow(OptionType.PUT, 100, 100, 0.5, progress);
    assertThat(put.price()).isZero();
    assertThat(put.delta()).isZero();
  }

  @Test
  void inWindow_asItOpens_isThePriceAtEffectiveTime() {
    var progress = new SettlementAverage.Progress(0, 0);
    double price = AVERAGE.inWindow(OptionType.PUT, 100, 101, 0.5, progress).price();
    double years = AVERAGE.effectiveYears(WINDOW_YEARS);
    assertThat(price)
        .isCloseTo(Black76.price(OptionType.PUT, 100, 101, years, 0.5, 1), within(1e-12));
  }

  @Test
  void effectiveYears_insideTheWindow_isRejected() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AVERAGE.effectiveYears(WINDOW_YEARS / 2))
        .withMessageStartingWith("years must be at least windowYears: ");
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            AVERAGE.inWindow(
                OptionType.CALL, 100, 100, 0.5, new SettlementAverage.Progress(30, 100)))
        .withMessage("done must be less than fixings: done=30 fixings=30");
  }
}
