package org.ballast.quant.margin.deribit;

import org.ballast.quant.internal.Check;
import org.ballast.quant.margin.shock.TenorVolShock;

/// Parameters of Deribit's portfolio margin of one coin.
///
/// The spot moves are b priceRange / buckets for b from -buckets to buckets. Units: `priceRange`
/// per 1.00; `gainOffset` the share of a scenario's gain that counts, at most `gainOffsetUsdMax`
/// USD; `maintenanceFactor` maintenance over initial. Domain: 0 < priceRange < 1; buckets in 1 to
/// 100; gainOffset and maintenanceFactor in [0, 1].
public record DeribitPortfolioTerms(
    double priceRange,
    int buckets,
    TenorVolShock vol,
    ExtendedTable extended,
    double gainOffset,
    double gainOffsetUsdMax,
    RollShockTerms roll,
    DeltaShockTerms delta,
    double maintenanceFactor) {
  private static final int BUCKETS_MAX = 100;

  public DeribitPortfolioTerms {
    Check.positive("priceRange", priceRange);
    Check.below("priceRange", priceRange, 1);
    Check.positive("buckets", buckets);
    Check.atMost("buckets", buckets, BUCKETS_MAX);
    Check.nonNegative("gainOffset", gainOffset);
    Check.atMost("gainOffset", gainOffset, 1);
    Check.nonNegative("gainOffsetUsdMax", gainOffsetUsdMax);
    Check.nonNegative("maintenanceFactor", maintenanceFactor);
    Check.atMost("maintenanceFactor", maintenanceFactor, 1);
  }

  int moves() {
    return 2 * buckets + 1;
  }

  /// The move at `position` counted from the lowest. Units: fraction of the forward.
  double move(int position) {
    return (position - buckets) * priceRange / buckets;
  }
}
