package org.ballast.quant.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FewDigitsTest {
  @ParameterizedTest
  @CsvSource({
    "0.8442917, 0.844",
    "-0.298, -0.298",
    "40, 40",
    "123456, 123000",
    "0.00001234567, 0.0000123",
    "1.2e-11, 0",
    "0, 0"
  })
  void of_aNumber_hasThreeDigits(double value, String text) {
    assertThat(FewDigits.of(value)).isEqualTo(text);
  }
}
