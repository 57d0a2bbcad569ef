package org.ballast.domain.instrument;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import org.ballast.domain.value.Decimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeeScheduleTest {
  @ParameterizedTest
  @CsvSource({"0, 0, 1", "-0.0001, 0.0005, 0.125", "0.999, 0.999, 0.001"})
  void new_ofRatesInRange_isAccepted(String maker, String taker, String cap) {
    assertThatNoException().isThrownBy(() -> fees(maker, taker, cap));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 0, 1",
    "-1, 0, 1",
    "0, 1, 1",
    "0, -0.0001, 1",
    "0, 0, 0",
    "0, 0, -1",
    "0, 0, 1.1"
  })
  void new_ofRatesOutOfRange_isRefused(String maker, String taker, String cap) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> fees(maker, taker, cap))
        .withMessage(
            "fee rates must be in (-1, 1) for makers, [0, 1) for takers, and the cap in (0, 1]:"
                + " maker="
                + maker
                + " taker="
                + taker
                + " cap="
                + cap);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-0.0001", "1"})
  void new_ofDeliveryRateOutOfRange_isRefused(String delivery) {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new FeeSchedule(Decimal.ZERO, Decimal.ZERO, Decimal.ONE, Decimal.parse(delivery)))
        .withMessage("delivery fee rate must be in [0, 1): delivery=" + delivery);
  }

  private static FeeSchedule fees(String maker, String taker, String cap) {
    return new FeeSchedule(Decimal.parse(maker), Decimal.parse(taker), Decimal.parse(cap));
  }
}
