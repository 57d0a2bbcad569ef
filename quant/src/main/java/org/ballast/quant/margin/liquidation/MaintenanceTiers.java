package org.ballast.quant.margin.liquidation;

import java.util.ArrayList;
import java.util.List;
import org.ballast.quant.internal.Check;

/// Maintenance margin by size: a rate for each slice of the notional, continuous at its bounds.
///
/// Units: notionals in the quote asset, rates as decimals of the notional. `maintenance = notional
/// * rate_n - deduction_n` with `deduction_n = deduction_(n-1) + lower_n (rate_n - rate_(n-1))`.
///   Source: Hyperliquid, "margin tiers"; Binance's brackets have the same recursion.
public final class MaintenanceTiers {
  private final List<Tier> tiers;
  private final double[] deductions;

  /// From `lower` upward the rate holds. Domain: lower not negative, rate in (0, 1).
  public record Tier(double lower, double rate) {
    public Tier {
      Check.nonNegative("lower", lower);
      Check.positive("rate", rate);
      Check.below("rate", rate, 1);
    }

    /// Maintenance at half the initial margin of the greatest leverage, as Hyperliquid has it.
    public static Tier ofLeverage(double lower, double leverageMax) {
      return new Tier(lower, 1 / (2 * leverageMax));
    }
  }

  private MaintenanceTiers(List<Tier> tiers, double[] deductions) {
    this.tiers = tiers;
    this.deductions = deductions;
  }

  /// Domain: the first tier begins at zero, lower bounds rise and rates do not fall.
  public static MaintenanceTiers of(List<Tier> tiers) {
    var sorted = new ArrayList<Tier>(tiers);
    var deductions = new double[sorted.size()];
    for (int n = 0; n < deductions.length; n++) {
      var tier = sorted.get(n);
      boolean isFirst = n == 0;
      boolean holds =
          isFirst
              ? tier.lower() == 0
              : tier.lower() > sorted.get(n - 1).lower() && tier.rate() >= sorted.get(n - 1).rate();
      if (!holds) {
        throw new IllegalArgumentException(
            "tiers must begin at 0 and rise, rates must not fall: tiers=" + tiers);
      }
      deductions[n] =
          isFirst ? 0 : deductions[n - 1] + tier.lower() * (tier.rate() - sorted.get(n - 1).rate());
    }
    if (deductions.length == 0) {
      throw new IllegalArgumentException("tiers must have at least one tier: tiers=[]");
    }
    return new MaintenanceTiers(List.copyOf(sorted), deductions);
  }

  public double maintenance(double notional) {
    Check.nonNegative("notional", notional);
    int n = tierOf(notional);
    return notional * tiers.get(n).rate() - deductions[n];
  }

  /// The price at which the equity of a cross account with one linear position is its maintenance
  /// margin. Units: size in coin, signed; price the mark; equity at that mark, in quote. Limits:
  /// unique, because equity less maintenance is monotone in the price.
  ///
  /// In tier n the equation is linear: `equity + size (P - price) = |size| P rate_n - deduction_n`;
  /// the answer is the one that lies in its own tier.
  public LiquidationPrice liquidationPrice(double size, double price, double equity) {
    Check.finite("size", size);
    Check.positive("price", price);
    Check.finite("equity", equity);
    if (size == 0) {
      return new LiquidationPrice.Never();
    }
    double held = Math.abs(size);
    for (int n = 0; n < deductions.length; n++) {
      double candidate =
          (size * price - equity - deductions[n]) / (size - held * tiers.get(n).rate());
      if (candidate > 0 && tierOf(held * candidate) == n) {
        return new LiquidationPrice.At(candidate);
      }
    }
    return new LiquidationPrice.Never();
  }

  private int tierOf(double notional) {
    int n = deductions.length - 1;
    while (n > 0 && notional < tiers.get(n).lower()) {
      n--;
    }
    return n;
  }
}
