package org.ballast.quant.margin.deribit;

import org.ballast.quant.internal.Check;

/// Extra margin of an account whose delta is too large to liquidate at once.
///
/// Units: `thresholdUsd` in USD; `ratePerCoin` per 1.00 and coin beyond it; `rateMax` per 1.00. The
/// venue's formula is not public: min(rateMax, ratePerCoin x) x with x coins of delta beyond the
/// threshold is a definition of ours.
public record DeltaShockTerms(double thresholdUsd, double ratePerCoin, double rateMax) {
  public DeltaShockTerms {
    Check.nonNegative("thresholdUsd", thresholdUsd);
    Check.nonNegative("ratePerCoin", ratePerCoin);
    Check.nonNegative("rateMax", rateMax);
  }

  /// Units: coin. Domain: index > 0.
  double shock(double deltaCoins, double index) {
    double beyond = Math.max(Math.abs(deltaCoins) - thresholdUsd / index, 0);
    return beyond * Math.min(rateMax, ratePerCoin * beyond);
  }
}
