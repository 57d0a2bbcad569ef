package org.ballast.quant.margin.liquidation;

/// The price of one contract at which its account is liquidated, in closed form.
public sealed interface LiquidationPrice {
  /// Equity is the maintenance margin at this price. Units: quote per coin.
  record At(double price) implements LiquidationPrice {}

  /// No positive price liquidates the account.
  record Never() implements LiquidationPrice {}

  /// A price that formulas of venues give, which may be negative, infinite or NaN.
  static LiquidationPrice of(double price) {
    return price > 0 && price < Double.POSITIVE_INFINITY ? new At(price) : new Never();
  }
}
