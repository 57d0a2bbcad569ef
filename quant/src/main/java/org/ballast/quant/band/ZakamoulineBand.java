package org.ballast.quant.band;

/// The no-trade band of the double asymptotic analysis, around the delta at a modified volatility.
///
/// Half-width H0 + H1 with H0 = lambda/(a S sigma² T) and H1 as fitted; vol is sigma_m with
/// sigma_m² = sigma² (1 - K) for short gamma and sigma² (1 + K) for long, K = volShift not
/// positive. Units: widths in coin. Limits: cost = 0 gives a width of 0 and sigma itself; H0 grows
/// without bound as years fall to 0, which is what a pin limit is for; K below -1 gives long gamma
/// a volatility of 0. Source: Zakamouline, European option pricing and hedging with both fixed and
/// proportional transaction costs, JEDC 30 (2006), by way of the codes named in
/// docs/models/hedge-bands.md.
public record ZakamoulineBand(double costWidth, double gammaWidth, double volShift, double vol) {
  public static ZakamoulineBand of(HedgeTerms terms, ZakamoulineCoefficients coefficients) {
    var gamma = Math.abs(terms.gamma());
    var spot = terms.spot();
    var costWidth =
        terms.cost() / (terms.riskAversion() * spot * terms.vol() * terms.vol() * terms.years());
    var gammaWidth = coefficients.width().at(terms, gamma / terms.riskAversion());
    var volShift = -coefficients.vol().at(terms, terms.riskAversion() * spot * spot * gamma);
    var share = terms.gamma() < 0 ? 1 - volShift : 1 + volShift;
    return new ZakamoulineBand(
        costWidth, gammaWidth, volShift, terms.vol() * Math.sqrt(Math.max(0, share)));
  }

  public double halfWidth() {
    return costWidth + gammaWidth;
  }

  /// The half-width where an option near its strike and expiry must not leave more than this open.
  public double halfWidth(double pinLimit) {
    return Math.min(halfWidth(), pinLimit);
  }
}
