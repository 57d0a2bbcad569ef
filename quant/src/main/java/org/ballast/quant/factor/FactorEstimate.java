package org.ballast.quant.factor;

/// What came of asking how factors move together.
public sealed interface FactorEstimate {
  record Known(FactorCovariance covariance) implements FactorEstimate {}

  /// The numbers given are no covariance: what the factors before it leave of this one's variance
  /// is negative. Units: `left` as a share of the factor's variance.
  record Indefinite(MarketFactor factor, double left) implements FactorEstimate {}

  /// Nothing tells how a factor moves.
  record Unknown(MarketFactor factor, String reason) implements FactorEstimate {}
}
