package org.ballast.quant.margin.derive;

import java.util.List;
import org.ballast.quant.internal.Check;

/// An account of one coin at Derive. Units: `spot` in USD per coin, `stablePrice` in USD per
/// stablecoin, `cash` in the stablecoin; `spotConfidence` in [0, 1].
public record DerivePortfolio(
    double spot,
    double spotConfidence,
    double stablePrice,
    double cash,
    DerivePerpetual perpetual,
    List<DeriveExpiry> expiries,
    List<DeriveCollateral> collaterals) {
  public DerivePortfolio {
    Check.positive("spot", spot);
    Check.nonNegative("spotConfidence", spotConfidence);
    Check.atMost("spotConfidence", spotConfidence, 1);
    Check.positive("stablePrice", stablePrice);
    Check.finite("cash", cash);
    expiries = List.copyOf(expiries);
    collaterals = List.copyOf(collaterals);
  }

  /// Units: stablecoin.
  double value(DeriveCollateral collateral) {
    return collateral.amount() * collateral.price() / stablePrice;
  }
}
