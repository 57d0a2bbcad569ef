package org.ballast.quant.margin.tier;

import java.util.List;
import org.ballast.quant.internal.Check;

/// Margins by size. Maintenance is notional times the rate of its tier, less a deduction that keeps
/// it continuous where tiers meet; initial is the rate of its tier on the whole notional, because a
/// tier bounds the leverage of all of it.
///
/// deduction_0 = 0, deduction_n = deduction_(n-1) + notionalFrom_n (rate_n - rate_(n-1)):
/// Hyperliquid and Binance ("cum") tabulate the same. Units: notional and margins in one currency.
/// Domain: the first tier starts at 0; bounds rise, rates do not fall. Throws:
/// IllegalArgumentException off the domain.
///
/// Source: docs/models/margin.md.
public final class MarginTiers {
  private final List<MarginTier> tiers;
  private final double[] maintenanceDeduction;

  private MarginTiers(List<MarginTier> tiers) {
    this.tiers = tiers;
    this.maintenanceDeduction = new double[tiers.size()];
    for (var i = 1; i < tiers.size(); i++) {
      var tier = tiers.get(i);
      var below = tiers.get(i - 1);
      maintenanceDeduction[i] =
          maintenanceDeduction[i - 1]
              + tier.notionalFrom() * (tier.maintenanceRate() - below.maintenanceRate());
    }
  }

  public static MarginTiers of(List<MarginTier> tiers) {
    var copy = List.copyOf(tiers);
    if (copy.isEmpty() || copy.getFirst().notionalFrom() != 0) {
      throw new IllegalArgumentException("the first tier must start at 0: tiers=" + tiers);
    }
    for (var i = 1; i < copy.size(); i++) {
      var tier = copy.get(i);
      var below = copy.get(i - 1);
      Check.above("notionalFrom", tier.notionalFrom(), below.notionalFrom());
      Check.atMost("lower tier's maintenanceRate", below.maintenanceRate(), tier.maintenanceRate());
      Check.atMost("lower tier's initialRate", below.initialRate(), tier.initialRate());
    }
    return new MarginTiers(copy);
  }

  public List<MarginTier> tiers() {
    return tiers;
  }

  /// Maintenance margin of one position. Domain: notional >= 0.
  public double maintenance(double notional) {
    var tier = tierAt(notional);
    return notional * tiers.get(tier).maintenanceRate() - maintenanceDeduction[tier];
  }

  /// Initial margin of one position at the tier's greatest leverage. Domain: notional >= 0.
  public double initial(double notional) {
    return notional * tiers.get(tierAt(notional)).initialRate();
  }

  /// Position of the tier that holds a notional; a bound belongs to the upper tier.
  public int tierAt(double notional) {
    Check.nonNegative("notional", notional);
    var tier = tiers.size() - 1;
    while (notional < tiers.get(tier).notionalFrom()) {
      tier--;
    }
    return tier;
  }

  /// What is taken off notional times maintenanceRate in a tier. Units: the tiers' currency.
  public double maintenanceDeduction(int tier) {
    return maintenanceDeduction[tier];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MarginTiers same && tiers.equals(same.tiers);
  }

  @Override
  public int hashCode() {
    return tiers.hashCode();
  }

  @Override
  public String toString() {
    return "MarginTiers" + tiers;
  }
}
