package org.ballast.domain.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.ballast.domain.instrument.Instrument;
import org.ballast.domain.portfolio.Account;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Price;
import org.ballast.domain.value.Quantity;
import org.ballast.testkit.SampleContracts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderIntentTest {
  private static final Instrument PERPETUAL = SampleContracts.perpetual();

  @Test
  void signedQuantity_followsTheSide() {
    assertThat(order(Side.BUY, "30", "USD", "70000.5", "USD").signedQuantity())
        .hasToString("30 USD");
    assertThat(order(Side.SELL, "30", "USD", "70000.5", "USD").signedQuantity())
        .hasToString("-30 USD");
  }

  @ParameterizedTest
  @CsvSource({"0, USD", "-10, USD", "15, USD", "10.5, USD", "10, BTC"})
  void new_ofQuantityThatIsNoWholeLot_isRefused(String quantity, String unit) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> order(Side.BUY, quantity, unit, "70000", "USD"))
        .withMessage(
            "order quantity must be positive whole lots: instrument=deribit:BTC-PERPETUAL lot=10"
                + " quantity="
                + quantity
                + " "
                + unit);
  }

  @ParameterizedTest
  @CsvSource({"0, USD", "-0.5, USD", "70000.25, USD", "70000, BTC"})
  void new_ofPriceOffTick_isRefused(String price, String quote) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> order(Side.SELL, "10", "USD", price, quote))
        .withMessage(
            "limit price must be positive and on tick: instrument=deribit:BTC-PERPETUAL price="
                + price
                + " "
                + quote);
  }

  @Test
  void new_ofWhatDoesNotTrade_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            new OrderIntent(
                Account.parse("wallet/cold"),
                SampleContracts.spot(),
                Side.SELL,
                Quantity.parse("1", Asset.BTC),
                Price.parse("70000", Asset.USDC),
                "test"))
        .withMessage("instrument must be tradable: instrument=deribit:BTC_USDC");
  }

  private static OrderIntent order(
      Side side, String quantity, String unit, String price, String quote) {
    return new OrderIntent(
        Account.parse("deribit/main"),
        PERPETUAL,
        side,
        Quantity.parse(quantity, new Asset(unit)),
        Price.parse(price, new Asset(quote)),
        "test");
  }
}
