package org.ballast.quant.margin.liquidation;

import org.ballast.quant.internal.Check;

/// One position in a one-way cross account with maintenance brackets, in Binance's terms.
///
/// Units: `size` in coin, signed; `entry` in quote per coin; `rate` and `deduction` ("cum") of its
/// bracket; `walletBalance`, and maintenance and unrealised P&L of the other positions, in quote.
/// Source: Binance, "how to calculate liquidation price of USD-M futures"; derived from equity =
/// maintenance.
public record BracketCross(
    double size,
    double entry,
    double rate,
    double deduction,
    double walletBalance,
    double otherMaintenance,
    double otherPnl) {
  public BracketCross {
    Check.finite("size", size);
    Check.positive("entry", entry);
    Check.positive("rate", rate);
    Check.nonNegative("deduction", deduction);
    Check.finite("walletBalance", walletBalance);
    Check.nonNegative("otherMaintenance", otherMaintenance);
    Check.finite("otherPnl", otherPnl);
  }

  /// `(WB - TMM + UPNL + cum - q EP) / (|q| MMR - q)`. Limits: in the bracket given; a price whose
  /// notional lies in another bracket must be asked with that one.
  public LiquidationPrice liquidationPrice() {
    double numerator = walletBalance - otherMaintenance + otherPnl + deduction - size * entry;
    return LiquidationPrice.of(numerator / (Math.abs(size) * rate - size));
  }
}
