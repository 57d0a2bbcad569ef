package org.ballast.domain.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class PriceTest {
  @Test
  void parse_ofDecimalText_keepsItsDigitsAndUnit() {
    var price = Price.parse("88730.50", Asset.USD);

    assertThat(price).isEqualTo(new Price(new Decimal(887_305, 1), Asset.USD));
    assertThat(price).hasToString("88730.5 USD").isNotEqualTo(Price.parse("88730.5", Asset.USDC));
    assertThat(price.toDouble()).isEqualTo(88_730.5);
  }

  @Test
  void parse_ofNan_isRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Price.parse("NaN", Asset.USD));
  }
}
