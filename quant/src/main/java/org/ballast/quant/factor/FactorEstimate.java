package org.ballast.quant.factor;

/// What came of asking a history how factors move together.
public sealed interface FactorEstimate {
  record Known(FactorCovariance covariance) implements FactorEstimate {}

  /// Nothing tells how a factor moves.
  record Unknown(MarketFactor factor, String reason) implements FactorEstimate {}
}
