package org.ballast.hedging.collateral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.ballast.domain.fault.BadInputException;
import org.ballast.domain.portfolio.Account;
import org.ballast.domain.portfolio.Portfolio;
import org.ballast.domain.value.Asset;
import org.ballast.hedging.mandate.MarginLimits;
import org.ballast.hedging.mandate.MarginStress;
import org.ballast.quant.margin.liquidation.MovedAccount;
import org.ballast.quant.surface.VolSource;
import org.junit.jupiter.api.Test;

class MarginLimitCheckTest {
  private static final MarginStress STRESS = new MarginStress(0.25, 0.4);
  private static final MarginLimits BOTH =
      new MarginLimits(OptionalDouble.of(0.6), Optional.of(STRESS));

  @Test
  void corners_areEverySignOfBoth() {
    assertThat(MarginLimitCheck.corners(STRESS))
        .extracting(MarginLimitCheck.Corner::name)
        .containsExactly(
            "spot -25 %, vol -40 %",
            "spot -25 %, vol +40 %", "spot +25 %, vol -40 %", "spot +25 %, vol +40 %");
    assertThat(MarginLimitCheck.corners(new MarginStress(0.25, 0))).hasSize(2);
  }

  @Test
  void of_account_readsUseAndTheWorstCorner() {
    var account = accounts(MarginDesk.shortCalls("3")).getFirst();
    var readings = MarginLimitCheck.of(BOTH, List.of(account));
    var use = readings.getFirst();
    assertThat(use.value()).isCloseTo(100 * account.state().use(), within(1e-12));
    var survive = readings.getLast();
    assertThat(survive.scenario()).isEqualTo("spot +25 %, vol +40 %");
    double least = Double.POSITIVE_INFINITY;
    for (var corner : MarginLimitCheck.corners(STRESS)) {
      least = Math.min(least, account.state(corner.move(List.of(Asset.BTC))).headroom());
    }
    assertThat(survive.value()).isEqualTo(least);
  }

  @Test
  void of_lessCollateral_breaksBoth() {
    assertThat(MarginLimitCheck.of(BOTH, accounts(MarginDesk.shortCalls("30"))))
        .noneMatch(MarginReading::isBroken);
    assertThat(MarginLimitCheck.of(BOTH, accounts(MarginDesk.shortCalls("1.5"))))
        .allMatch(MarginReading::isBroken);
    var none = MarginLimitCheck.of(BOTH, accounts(MarginDesk.shortCalls("0")));
    assertThat(none.getFirst().value()).isInfinite();
    assertThat(none).allMatch(MarginReading::isBroken);
  }

  @Test
  void rules_unknownRuleOrAccount_isRefusedByName() {
    var named = new TreeMap<Account, String>();
    named.put(MarginDesk.MAIN, "deribit-standart");
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> new AccountRules(List.of(MarginDesk.model()), named))
        .withMessageContaining("nearest is deribit-standard")
        .withMessageContaining("deribit/main=deribit-standart");
    var other = new TreeMap<Account, String>();
    other.put(new Account("deribit", "second"), "deribit-standard");
    var rules = new AccountRules(List.of(MarginDesk.model()), other);
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(
            () -> rules.accounts(MarginDesk.shortCalls("3"), MarginDesk.market(), VolSource.MARK))
        .withMessageContaining("deribit/second");
  }

  @Test
  void rules_currencyWithoutParameters_isRefused() {
    var rules = new AccountRules(List.of(MarginDesk.model()), new TreeMap<>());
    assertThat(
            rules.accounts(
                new Portfolio(List.of(), List.of()), MarginDesk.market(), VolSource.MARK))
        .isEmpty();
    var none = new AccountRules(List.of(), new TreeMap<>());
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(
            () -> none.accounts(MarginDesk.shortCalls("3"), MarginDesk.market(), VolSource.MARK))
        .withMessageContaining("has no parameters");
  }

  @Test
  void rules_balanceAlone_isJudgedOnlyWhereItIsADebt() {
    assertThat(accounts(cash("5"))).isEmpty();
    var debt = accounts(cash("-5"));
    assertThat(debt).hasSize(1);
    assertThat(debt.getFirst().state().isLiquidatable()).isTrue();
  }

  private static Portfolio cash(String balance) {
    return new Portfolio(List.of(), MarginDesk.shortCalls(balance).cash());
  }

  static List<MovedAccount> accounts(Portfolio book) {
    return new AccountRules(List.of(MarginDesk.model()), new TreeMap<>())
        .accounts(book, MarginDesk.market(), VolSource.MARK);
  }
}
