package org.ballast.domain.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.ballast.testkit.SampleContracts.EXPIRY;
import static org.ballast.testkit.SampleContracts.contract;
import static org.ballast.testkit.SampleContracts.inverseOption;
import static org.ballast.testkit.SampleContracts.linearOption;

import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Decimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptionTest {
  private static final Decimal STRIKE = Decimal.of(100_000);

  @ParameterizedTest
  @CsvSource({
    "CALL, 125000, 0.2",
    "CALL, 100000, 0",
    "CALL, 80000, 0",
    "PUT, 80000, 0.25",
    "PUT, 100000, 0",
    "PUT, 125000, 0",
  })
  void payoff_ofInverseOption_isIntrinsicInCoin(OptionType type, double price, double payoff) {
    assertThat(inverseOption(type, STRIKE).payoff(price)).isEqualTo(payoff);
  }

  @ParameterizedTest
  @CsvSource({"CALL, 125000, 250", "CALL, 80000, 0", "PUT, 80000, 200", "PUT, 125000, 0"})
  void payoff_ofLinearOption_isIntrinsicTimesMultiplier(
      OptionType type, double price, double payoff) {
    var option = linearOption(type, STRIKE, Decimal.parse("0.01"));

    assertThat(option.payoff(price)).isEqualTo(payoff);
    assertThat(option.priceUnit()).isEqualTo(Asset.USDC);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void payoff_ofImpossibleDeliveryPrice_isRefused(double price) {
    var option = inverseOption(OptionType.CALL, STRIKE);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> option.payoff(price))
        .withMessage("delivery price must be positive and finite: deliveryPrice=" + price);
  }

  @ParameterizedTest
  @CsvSource({"0", "-5"})
  void new_ofStrikeNotPositive_isRefused(String strike) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> inverseOption(OptionType.PUT, Decimal.parse(strike)))
        .withMessage("strike must be positive: strike=" + strike);
  }

  @Test
  void new_ofQuantoContract_isRefused() {
    var quanto = contract("X", Asset.USD, Asset.ETH, PayoffStyle.QUANTO, Decimal.ONE);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Option(quanto, OptionType.CALL, STRIKE, EXPIRY))
        .withMessage("an option is linear or inverse: id=deribit:X");
  }
}
