package org.ballast.runtime.collateral;

import java.util.Optional;
import org.ballast.domain.portfolio.Account;
import org.ballast.domain.value.Asset;

/// What a venue itself says of the margins of one account. Units: amounts in `currency`; `equity`
/// is what the venue sets against them. `account` is empty where the venue's answer names none.
public record VenueFigures(
    Optional<Account> account,
    Asset currency,
    double equity,
    double initialMargin,
    double maintenanceMargin) {
  /// Whether the venue asks no margin, as in a currency that holds no contracts.
  public boolean isIdle() {
    return initialMargin == 0 && maintenanceMargin == 0;
  }
}
