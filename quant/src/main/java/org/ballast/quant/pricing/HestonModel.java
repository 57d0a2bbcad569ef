package org.ballast.quant.pricing;

import org.ballast.quant.internal.Check;

/// Diffusion whose variance returns to a mean and is itself random.
///
/// `dS/S = sqrt(v) dW`, `dv = meanReversion (longRunVariance - v) dt + volOfVariance sqrt(v) dZ`,
/// `dW dZ = correlation dt`, from v = variance. The paper's letters: kappa, theta, sigma, rho, v0.
///
/// Domain: all finite and >= 0, |correlation| <= 1. The variance may touch zero (Feller's condition
/// `2 kappa theta >= sigma^2` is not required). Throws: IllegalArgumentException.
///
/// Source: Heston 1993, Rev. Fin. Studies 6, 327-343.
public record HestonModel(
    double meanReversion,
    double longRunVariance,
    double volOfVariance,
    double correlation,
    double variance)
    implements AssetModel {

  public HestonModel {
    Check.nonNegative("meanReversion", meanReversion);
    Check.nonNegative("longRunVariance", longRunVariance);
    Check.nonNegative("volOfVariance", volOfVariance);
    Check.finite("correlation", correlation);
    Check.atMost("|correlation|", Math.abs(correlation), 1);
    Check.nonNegative("variance", variance);
  }
}
