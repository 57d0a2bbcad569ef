package org.ballast.quant.margin.deribit;

import org.ballast.quant.internal.Check;

/// Margin for expiries moving apart: per coin of an expiry's delta, `annualisedMoveRisk` times its
/// years, at least `annualisedMoveMin`. Units: per 1.00 (risk: per year).
public record RollShockTerms(double annualisedMoveMin, double annualisedMoveRisk) {
  public RollShockTerms {
    Check.nonNegative("annualisedMoveMin", annualisedMoveMin);
    Check.nonNegative("annualisedMoveRisk", annualisedMoveRisk);
  }

  double shock(double deltaCoins, double years) {
    return Math.abs(deltaCoins) * Math.max(annualisedMoveMin, annualisedMoveRisk * years);
  }
}
