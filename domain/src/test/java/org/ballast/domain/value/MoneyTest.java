package org.ballast.domain.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class MoneyTest {
  private static final Money DOLLARS = money("1.10", Asset.USD);

  @Test
  void plus_ofOneCurrency_isExact() {
    assertThat(DOLLARS.plus(money("2.20", Asset.USD))).isEqualTo(money("3.3", Asset.USD));
    assertThat(DOLLARS.minus(DOLLARS)).isEqualTo(Money.zero(Asset.USD));
  }

  @Test
  void plus_ofTwoCurrencies_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DOLLARS.plus(money("2", Asset.USDC)))
        .withMessage("currencies must be equal to add: left=1.1 USD right=2 USDC");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DOLLARS.minus(Money.zero(Asset.BTC)))
        .withMessageStartingWith("currencies must be equal to add");
  }

  private static Money money(String amount, Asset currency) {
    return new Money(Decimal.parse(amount), currency);
  }
}
