package org.ballast.hedging.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.ballast.domain.fault.BadInputException;
import org.ballast.domain.portfolio.Account;
import org.ballast.domain.portfolio.CashBalance;
import org.ballast.domain.portfolio.Portfolio;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Money;
import org.junit.jupiter.api.Test;

class AccountChoiceTest {
  private static final Account FIRST = new Account("deribit", "a");
  private static final Account SECOND = new Account("deribit", "b");

  @Test
  void of_onlyAccountOnTheVenue_isTaken() {
    assertThat(AccountChoice.from(book(FIRST)).of("deribit")).isEqualTo(FIRST);
  }

  @Test
  void of_noAccountOnTheVenue_isMain() {
    assertThat(AccountChoice.from(book(FIRST)).of("hyperliquid"))
        .isEqualTo(new Account("hyperliquid", "main"));
  }

  @Test
  void of_severalAccounts_isRefusedUntilOneIsNamed() {
    var choice = AccountChoice.from(book(FIRST, SECOND));
    var refused = catchThrowableOfType(BadInputException.class, () -> choice.of("deribit"));

    assertThat(refused.kind()).isEqualTo(BadInputException.Kind.CONFIGURATION);
    assertThat(refused.reason()).contains("--account").contains("deribit/a, deribit/b");
    assertThat(choice.with(SECOND).of("deribit")).isEqualTo(SECOND);
  }

  @Test
  void with_account_leavesTheOriginalAndOtherVenuesAlone() {
    var wallet = new Account("wallet", "treasury");
    var choice = AccountChoice.from(book(FIRST, wallet));

    assertThat(choice.with(SECOND).of("wallet")).isEqualTo(wallet);
    assertThat(choice.of("deribit")).isEqualTo(FIRST);
  }

  private static Portfolio book(Account... accounts) {
    return new Portfolio(
        List.of(),
        List.of(accounts).stream()
            .map(account -> new CashBalance(account, Money.zero(Asset.BTC)))
            .toList());
  }
}
