package org.ballast.quant.band;

import org.ballast.quant.internal.Check;
import org.ballast.quant.math.Exp;

/// What the width of a no-trade band depends on.
///
/// Units: spot in USD per coin; gamma in coin per USD, of the whole position and with its sign; vol
/// per square root of a year; years and rate ACT/365; cost is what trading one way takes, as a
/// fraction of the traded value; riskAversion is absolute, per USD. Domain: spot, vol, years and
/// riskAversion positive, cost not negative.
public record HedgeTerms(
    double spot,
    double gamma,
    double vol,
    double years,
    double rate,
    double cost,
    double riskAversion) {
  public HedgeTerms {
    Check.positive("spot", spot);
    Check.finite("gamma", gamma);
    Check.positive("vol", vol);
    Check.positive("years", years);
    Check.finite("rate", rate);
    Check.nonNegative("cost", cost);
    Check.positive("riskAversion", riskAversion);
  }

  /// What a unit at the horizon is worth now.
  double discount() {
    return Exp.exp(-rate * years);
  }
}
