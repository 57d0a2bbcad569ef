package org.ballast.domain.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Price;
import org.ballast.domain.value.Quantity;
import org.ballast.testkit.SampleContracts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PositionTest {
  private static final Account MAIN = Account.parse("deribit/main");

  @Test
  void new_ofInversePerpetual_isSizedInDollars() {
    var position = position("-150000", "USD", "88730.5", "USD");

    assertThat(position.quantity().toDouble()).isEqualTo(-150_000);
  }

  @Test
  void new_ofQuantityInAnotherUnit_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> position("1", "BTC", "88730.5", "USD"))
        .withMessage(
            "quantity must be in the instrument's unit: instrument=deribit:BTC-PERPETUAL"
                + " expected=USD quantity=1 BTC");
  }

  @ParameterizedTest
  @CsvSource({"0, USD", "-1, USD", "1, BTC"})
  void new_ofImpossibleEntryPrice_isRefused(String price, String quote) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> position("10", "USD", price, quote))
        .withMessage(
            "entry price must be positive and in USD: instrument=deribit:BTC-PERPETUAL entryPrice="
                + price
                + " "
                + quote);
  }

  private static Position position(String quantity, String unit, String price, String quote) {
    return new Position(
        MAIN,
        SampleContracts.perpetual(),
        Quantity.parse(quantity, new Asset(unit)),
        Optional.of(Price.parse(price, new Asset(quote))));
  }
}
