package org.ballast.quant.margin.derive;

import org.ballast.quant.internal.Check;

/// Charges by size that no scenario holds, per 1.00 of notional at spot.
///
/// `perpetual` on perpetuals, `option` on naked short options; the initial ones come on top of the
/// maintenance ones. Where the confidence of a price is below `confidenceThreshold`, (1 -
/// confidence) `confidenceMargin` of the notional is added to the initial margin. A stablecoin
/// below `pegThreshold` raises the factor of the worst scenario by `pegFactor` for each 1.00 below.
public record ContingencyTerms(
    double perpetualMaintenance,
    double perpetualInitial,
    double optionMaintenance,
    double optionInitial,
    double confidenceThreshold,
    double confidenceMargin,
    double pegThreshold,
    double pegFactor) {
  public ContingencyTerms {
    Check.nonNegative("perpetualMaintenance", perpetualMaintenance);
    Check.nonNegative("perpetualInitial", perpetualInitial);
    Check.nonNegative("optionMaintenance", optionMaintenance);
    Check.nonNegative("optionInitial", optionInitial);
    Check.nonNegative("confidenceThreshold", confidenceThreshold);
    Check.nonNegative("confidenceMargin", confidenceMargin);
    Check.nonNegative("pegThreshold", pegThreshold);
    Check.nonNegative("pegFactor", pegFactor);
  }

  double ofConfidence(double confidence, double notional) {
    return confidence < confidenceThreshold ? (1 - confidence) * confidenceMargin * notional : 0;
  }

  double ofPeg(double stablePrice) {
    return pegFactor * Math.max(0, pegThreshold - stablePrice);
  }
}
