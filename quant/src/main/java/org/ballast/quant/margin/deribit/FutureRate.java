package org.ballast.quant.margin.deribit;

import org.ballast.quant.internal.Check;

/// Deribit's margin of a future or perpetual as a share of its size, rising with the size.
///
/// Units: `initialBase`, `maintenanceBase` per 1.00; `slopePerCoin` per 1.00 and coin. The rate
/// applies to the whole position. Domain: 0 <= maintenanceBase <= initialBase; slope >= 0.
public record FutureRate(double initialBase, double maintenanceBase, double slopePerCoin) {
  public FutureRate {
    Check.nonNegative("maintenanceBase", maintenanceBase);
    Check.nonNegative("initialBase", initialBase);
    Check.nonNegative("slopePerCoin", slopePerCoin);
    Check.atMost("maintenanceBase", maintenanceBase, initialBase);
  }

  /// Initial margin per coin held. Units: coin per coin.
  public double initial(double coins) {
    Check.finite("coins", coins);
    return initialBase + slopePerCoin * Math.abs(coins);
  }

  /// Maintenance margin per coin held. Units: coin per coin.
  public double maintenance(double coins) {
    Check.finite("coins", coins);
    return maintenanceBase + slopePerCoin * Math.abs(coins);
  }
}
