package org.ballast.quant.moves;

/// What fitting a copula to joint returns gave.
public sealed interface CopulaFit {
  /// `logLikelihood` of the pseudo-observations.
  record Fitted(Copula copula, double logLikelihood, int observations) implements CopulaFit {}

  /// Too few joint returns.
  record TooFew(int observations, int needed) implements CopulaFit {}
}
