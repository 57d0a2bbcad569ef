package org.ballast.quant.svi;

import org.ballast.quant.math.Exp;
import org.ballast.quant.math.Log;

/// How curved an SSVI slice is, phi, as a function of its at-the-money total variance theta.
///
/// Domain: theta > 0. Source: Gatheral & Jacquier, arXiv:1204.0646v4, section 4.
public sealed interface SsviCurvature {
  double phi(double theta);

  /// Whether a surface of this curvature, one rho and a theta that does not fall with time has
  /// neither butterfly nor calendar arbitrage, by a condition that suffices.
  boolean isArbitrageFree(double rho);

  /// `phi = eta theta^-gamma (1 + theta)^(gamma - 1)`. Domain: eta > 0, 0 < gamma < 1. It is free
  /// where gamma <= 1/2 and eta (1 + |rho|) <= 2.
  record PowerLaw(double eta, double gamma) implements SsviCurvature {
    public PowerLaw {
      if (!(eta > 0) || !(gamma > 0 && gamma < 1)) {
        throw new IllegalArgumentException(
            "power law needs eta > 0, 0 < gamma < 1: eta=" + eta + " gamma=" + gamma);
      }
    }

    @Override
    public double phi(double theta) {
      if (gamma == 0.5) {
        return eta / Math.sqrt(theta * (1 + theta));
      }
      return eta * Exp.exp(-gamma * Log.log(theta) + (gamma - 1) * Log.log1p(theta));
    }

    @Override
    public boolean isArbitrageFree(double rho) {
      return gamma <= 0.5 && eta * (1 + Math.abs(rho)) <= 2;
    }
  }

  /// `phi = (1 - (1 - exp(-x))/x)/x` with x = lambda theta. Domain: lambda > 0. It is free where
  /// lambda >= (1 + |rho|)/4.
  record HestonLike(double lambda) implements SsviCurvature {
    /// Below this the difference cancels and its series is exact to rounding.
    private static final double SMALL = 0.01;

    public HestonLike {
      if (!(lambda > 0)) {
        throw new IllegalArgumentException("lambda must be positive: lambda=" + lambda);
      }
    }

    @Override
    public double phi(double theta) {
      var x = lambda * theta;
      return x < SMALL
          ? 1 / 2.0 - x * (1 / 6.0 - x * (1 / 24.0 - x * (1 / 120.0 - x * (1 / 720.0 - x / 5040))))
          : (1 + Exp.expm1(-x) / x) / x;
    }

    @Override
    public boolean isArbitrageFree(double rho) {
      return lambda >= (1 + Math.abs(rho)) / 4;
    }
  }
}
