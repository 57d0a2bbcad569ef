package org.ballast.quant.hazard;

import org.ballast.quant.internal.Check;

/// How likely a source fails, and the share of a claim that is then paid. Domain: 0 <= recovery <=
/// 1. Throws: IllegalArgumentException.
public record FailureTerms(HazardCurve hazard, double recovery) {
  public FailureTerms {
    Check.nonNegative("recovery", recovery);
    Check.atMost("recovery", recovery, 1);
  }

  public static FailureTerms flat(double hazard, double recovery) {
    return new FailureTerms(HazardCurve.flat(hazard), recovery);
  }

  /// Share of a claim that is lost when the source fails.
  public double lossGivenFailure() {
    return 1 - recovery;
  }
}
