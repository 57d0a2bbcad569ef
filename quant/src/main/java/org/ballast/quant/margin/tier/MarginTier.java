package org.ballast.quant.margin.tier;

import org.ballast.quant.internal.Check;

/// Rates of notionals from `notionalFrom` to the next tier: the maintenance one applies to the part
/// in the tier, the initial one to the whole. Units: notional in the tiers' currency; rates per
/// 1.00. Domain: 0 <= maintenanceRate <= initialRate <= 1.
public record MarginTier(double notionalFrom, double maintenanceRate, double initialRate) {
  public MarginTier {
    Check.nonNegative("notionalFrom", notionalFrom);
    Check.nonNegative("maintenanceRate", maintenanceRate);
    Check.nonNegative("initialRate", initialRate);
    Check.atMost("initialRate", initialRate, 1);
    Check.atMost("maintenanceRate", maintenanceRate, initialRate);
  }

  /// A tier of Hyperliquid's: initial 1 / leverage, maintenance half of it.
  public static MarginTier ofLeverage(double notionalFrom, double leverage) {
    Check.positive("leverage", leverage);
    return new MarginTier(notionalFrom, 1 / (2 * leverage), 1 / leverage);
  }
}
