package org.ballast.runtime.collateral;

import java.util.Optional;
import org.ballast.domain.portfolio.Account;
import org.ballast.domain.value.Asset;

/// What a venue itself says of the margins of one account. Units: amounts in `currency`. `account`
/// is empty where the venue's answer names none.
public record VenueFigures(
    Optional<Account> account,
    Asset currency,
    double equity,
    double initialMargin,
    double maintenanceMargin) {}
