package org.ballast.quant.margin.liquidation;

import org.ballast.quant.internal.Check;
import org.ballast.quant.margin.tier.MarginTiers;

/// One linear position in a cross account whose maintenance margin rises in tiers, as at
/// Hyperliquid.
///
/// Units: `size` in coin, signed; `price` the mark, `equity` at that mark, in quote.
public record TieredCross(double size, double price, double equity) {
  public TieredCross {
    Check.finite("size", size);
    Check.positive("price", price);
    Check.finite("equity", equity);
  }

  /// The price at which equity is the maintenance margin. Limits: unique, because equity less
  /// maintenance is monotone in the price.
  ///
  /// In tier n the equation is linear: `equity + size (P - price) = |size| P rate_n - deduction_n`;
  /// the answer is the one that lies in its own tier.
  public LiquidationPrice liquidationPrice(MarginTiers tiers) {
    double held = Math.abs(size);
    for (int n = 0; n < tiers.tiers().size() && size != 0; n++) {
      double rate = tiers.tiers().get(n).maintenanceRate();
      double candidate =
          (size * price - equity - tiers.maintenanceDeduction(n)) / (size - held * rate);
      if (candidate > 0 && tiers.tierAt(held * candidate) == n) {
        return new LiquidationPrice.At(candidate);
      }
    }
    return new LiquidationPrice.Never();
  }
}
