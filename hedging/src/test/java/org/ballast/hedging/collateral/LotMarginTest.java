package org.ballast.hedging.collateral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.ballast.domain.portfolio.Account;
import org.ballast.domain.portfolio.CashBalance;
import org.ballast.domain.portfolio.Portfolio;
import org.ballast.domain.portfolio.Position;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Decimal;
import org.ballast.domain.value.Money;
import org.ballast.domain.value.Quantity;
import org.ballast.quant.surface.VolSource;
import org.ballast.testkit.SampleContracts;
import org.junit.jupiter.api.Test;

class LotMarginTest {
  private static final String LOT_USD = "1000";

  /// 2 % and half a basis point for each coin held: the lot of 0.01 coin beside 1 coin.
  @Test
  void addedUsd_besideALongPosition_isTheMarginOfOneLotMore() {
    var added = added(MarginDesk.perpetual("1", "100000"), MarginDesk.MAIN, LOT_USD);

    var after = (0.02 + 0.00005 * 1.01) * 1.01;
    var before = (0.02 + 0.00005) * 1;
    assertThat(added).isCloseTo((after - before) * MarginDesk.INDEX, within(1e-6));
  }

  @Test
  void addedUsd_againstAPosition_freesMargin() {
    assertThat(added(MarginDesk.perpetual("1", "100000"), MarginDesk.MAIN, "-" + LOT_USD))
        .isNegative();
  }

  @Test
  void addedUsd_accountThatHoldsNothing_isTheMarginOfTheLotAlone() {
    var cash = new CashBalance(MarginDesk.MAIN, new Money(Decimal.ONE, Asset.BTC));

    assertThat(added(new Portfolio(List.of(), List.of(cash)), MarginDesk.MAIN, LOT_USD))
        .isCloseTo((0.02 + 0.00005 * 0.01) * 0.01 * MarginDesk.INDEX, within(1e-6));
  }

  /// Without a balance the rule has no equity to say.
  @Test
  void addedUsd_accountWithoutABalance_isUnknown() {
    var lots = margin(new Portfolio(List.of(), List.of()));

    assertThat(lots.addedUsd(lot(MarginDesk.MAIN, LOT_USD))).isEmpty();
  }

  @Test
  void addedUsd_venueWithoutARule_isUnknown() {
    var lots = margin(new Portfolio(List.of(), List.of()));

    assertThat(lots.addedUsd(lot(new Account("nowhere", "main"), LOT_USD))).isEmpty();
  }

  private static double added(Portfolio portfolio, Account account, String usd) {
    return margin(portfolio).addedUsd(lot(account, usd)).orElseThrow();
  }

  private static LotMargin margin(Portfolio portfolio) {
    return new LotMargin(
        new AccountRules(List.of(MarginDesk.model()), new TreeMap<>()),
        portfolio,
        MarginDesk.market(),
        VolSource.MARK);
  }

  private static Position lot(Account account, String usd) {
    return new Position(
        account, SampleContracts.perpetual(), Quantity.parse(usd, Asset.USD), Optional.empty());
  }
}
