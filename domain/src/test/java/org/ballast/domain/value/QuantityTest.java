package org.ballast.domain.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class QuantityTest {
  private static final Quantity SHORT = Quantity.parse("-0.30", Asset.BTC);

  @Test
  void plus_ofOneUnit_isExact() {
    assertThat(SHORT.plus(Quantity.parse("0.1", Asset.BTC))).hasToString("-0.2 BTC");
  }

  @Test
  void plus_ofTwoUnits_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SHORT.plus(Quantity.parse("10", Asset.USD)))
        .withMessage("units must be equal to add: left=-0.3 BTC right=10 USD");
  }

  @Test
  void signum_ofShort_isNegativeAndNegates() {
    assertThat(SHORT.signum()).isEqualTo(-1);
    assertThat(SHORT.negate()).isEqualTo(Quantity.parse("0.3", Asset.BTC));
    assertThat(SHORT.toDouble()).isEqualTo(-0.3);
  }
}
