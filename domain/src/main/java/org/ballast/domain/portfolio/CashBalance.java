package org.ballast.domain.portfolio;

import org.ballast.domain.value.Money;

/// A balance of one asset in one account, without the unrealised P&L of its positions.
public record CashBalance(Account account, Money balance) {}
