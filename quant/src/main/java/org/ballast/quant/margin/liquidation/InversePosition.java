package org.ballast.quant.margin.liquidation;

import org.ballast.quant.internal.Check;

/// A coin-settled position of `notional` USD entered at `entry`, by the terms of inverse venues.
///
/// Units: `notional` in USD, signed; prices in USD per coin; balances in coin. The maintenance
/// margin is a share of the coin value at entry. Source: Bybit, help centre 360039261334.
public record InversePosition(double notional, double entry) {
  public InversePosition {
    Check.finite("notional", notional);
    Check.positive("entry", entry);
  }

  /// Coins that the position was worth at entry; not negative.
  public double entryCoins() {
    return Math.abs(notional) / entry;
  }

  /// Isolated: liquidated when the loss reaches the initial less the maintenance margin. Units:
  /// `leverage` as a multiple, `maintenanceRate` as a decimal.
  public LiquidationPrice isolated(double leverage, double maintenanceRate) {
    Check.positive("leverage", leverage);
    Check.positive("maintenanceRate", maintenanceRate);
    return lossOf(entryCoins() * (1 / leverage - maintenanceRate));
  }

  /// Cross: liquidated when the loss leaves of the `balance` no more than the maintenance margin
  /// and the fee to close at the bankruptcy price. Units: balance in coin, rates as decimals.
  public LiquidationPrice cross(double balance, double maintenanceRate, double takerRate) {
    Check.positive("maintenanceRate", maintenanceRate);
    return switch (bankruptcy(balance, takerRate)) {
      case LiquidationPrice.At(var price) -> {
        double feeCoins = Math.abs(notional) / price * takerRate;
        yield lossOf(balance - entryCoins() * maintenanceRate - feeCoins);
      }
      case LiquidationPrice.Never never -> never;
    };
  }

  /// Loss and the fee to close use up the balance.
  public LiquidationPrice bankruptcy(double balance, double takerRate) {
    Check.finite("balance", balance);
    Check.nonNegative("takerRate", takerRate);
    return notional == 0
        ? new LiquidationPrice.Never()
        : LiquidationPrice.of(
            notional * (1 + Math.signum(notional) * takerRate) / (notional / entry + balance));
  }

  /// The price at which the loss is so many coins: `N / (N / entry + coins)`, for either sign of N.
  private LiquidationPrice lossOf(double coins) {
    return notional == 0
        ? new LiquidationPrice.Never()
        : LiquidationPrice.of(notional / (notional / entry + coins));
  }
}
