package org.ballast.domain.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ballast.domain.instrument.Instrument;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Decimal;
import org.ballast.domain.value.Money;
import org.ballast.domain.value.Quantity;
import org.ballast.testkit.SampleContracts;
import org.junit.jupiter.api.Test;

class PortfolioTest {
  private static final Account MAIN = Account.parse("deribit/main");
  private static final Account OTHER = Account.parse("deribit/other");

  @Test
  void new_ofOneInstrumentInTwoAccounts_isAccepted() {
    var perpetual = SampleContracts.perpetual();
    var portfolio =
        new Portfolio(List.of(held(MAIN, perpetual), held(OTHER, perpetual)), List.of());

    assertThat(portfolio.positions()).hasSize(2);
  }

  @Test
  void new_ofOneInstrumentTwiceInAnAccount_isRefused() {
    var position = held(MAIN, SampleContracts.perpetual());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Portfolio(List.of(position, position), List.of()))
        .withMessage(
            "a book holds each instrument once per account: deribit/main deribit:BTC-PERPETUAL");
  }

  @Test
  void new_ofOneBalanceTwiceInAnAccount_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Portfolio(List.of(), List.of(cash(MAIN, 1), cash(MAIN, 2))))
        .withMessage("a book holds each instrument once per account: deribit/main cash:BTC");
  }

  @Test
  void balance_ofAnAccount_isItsOwnAndAbsentIsNotZero() {
    var portfolio = new Portfolio(List.of(), List.of(cash(OTHER, 2), cash(MAIN, 1)));

    assertThat(portfolio.balance(MAIN, Asset.BTC)).contains(cash(MAIN, 1).balance());
    assertThat(portfolio.balance(OTHER, Asset.BTC)).contains(cash(OTHER, 2).balance());
    assertThat(portfolio.balance(MAIN, Asset.ETH)).isEmpty();
  }

  @Test
  void new_copiesItsLists() {
    var positions = new ArrayList<Position>();
    var portfolio = new Portfolio(positions, List.of());

    positions.add(held(MAIN, SampleContracts.perpetual()));

    assertThat(portfolio.positions()).isEmpty();
  }

  private static Position held(Account account, Instrument instrument) {
    var quantity = new Quantity(Decimal.of(10), instrument.quantityUnit());
    return new Position(account, instrument, quantity, Optional.empty());
  }

  private static CashBalance cash(Account account, long coins) {
    return new CashBalance(account, new Money(Decimal.of(coins), Asset.BTC));
  }
}
