package org.ballast.quant.sabr;

import org.ballast.quant.internal.Check;

/// Parameters of the SABR model: `dF = a F^beta dW`, `da = nu a dZ`, `dW dZ = rho dt`, `a(0) =
/// alpha`.
///
/// Units: alpha in vol times forward^(1 - beta), nu per square root of a year. Domain: alpha > 0, 0
/// <= beta <= 1, |rho| < 1, nu >= 0. Source: Hagan, Kumar, Lesniewski & Woodward, "Managing smile
/// risk", Wilmott Magazine, September 2002, equation 2.17.
public record SabrModel(double alpha, double beta, double rho, double nu) {
  public SabrModel {
    if (!(alpha > 0) || !Double.isFinite(alpha)) {
      throw new IllegalArgumentException("alpha must be positive and finite: alpha=" + alpha);
    }
    if (!(beta >= 0 && beta <= 1)) {
      throw new IllegalArgumentException("beta must be in [0, 1]: beta=" + beta);
    }
    if (!(Math.abs(rho) < 1)) {
      throw new IllegalArgumentException("rho must be inside (-1, 1): rho=" + rho);
    }
    if (!(nu >= 0) || !Double.isFinite(nu)) {
      throw new IllegalArgumentException("nu must be non-negative and finite: nu=" + nu);
    }
  }

  /// Black's volatility at a strike; an expansion in small `nu^2 years`, outside of which it may
  /// even be negative.
  public double impliedVol(double forward, double strike, double years) {
    return vol(forward, strike, years).vol();
  }

  /// Black's volatility at a strike with its slopes. Limits: strike = forward is the middle of the
  /// formula, without loss of digits beside it. Throws: `IllegalArgumentException` unless forward
  /// and strike are positive and years non-negative.
  public SabrVol vol(double forward, double strike, double years) {
    Check.positive("forward", forward);
    Check.positive("strike", strike);
    Check.nonNegative("years", years);
    return new HaganExpansion(this, forward, strike, years).vol();
  }
}
