package org.ballast.quant.moves;

/// What fitting a GARCH model to returns gave.
public sealed interface GarchFit {
  /// `logLikelihood` is Gaussian quasi-likelihood, without the constant.
  record Fitted(VolatilityFilter.Garch model, double logLikelihood) implements GarchFit {}

  /// Too few returns, or all of them zero.
  record TooFew(int returns, int needed) implements GarchFit {}
}
