package org.ballast.domain.ledger;

import org.ballast.domain.instrument.InstrumentId;
import org.ballast.domain.portfolio.Account;
import org.ballast.domain.value.Money;

/// Cash that one event moved into an account, negative for out of it, in the instrument's
/// settlement asset. Rounding: once, to 8 decimals, half to even.
public record CashFlow(Kind kind, Account account, InstrumentId instrument, Money amount) {
  /// What the cash was for.
  public enum Kind {
    /// Price of an option or a coin.
    PREMIUM,
    /// Fee of a trade.
    FEE,
    /// P&L of the closed part of a future against its entry.
    REALISED,
    /// Payment between longs and shorts of a perpetual.
    FUNDING,
    /// Payoff of an option, or P&L of a future, at delivery.
    DELIVERY,
    /// Fee of a delivery.
    DELIVERY_FEE
  }
}
