package org.ballast.quant.surface;

/// Total implied variance of one expiry, in the raw form of the SVI parametrisation: `w(k) = a + b
/// (rho (k - m) + sqrt((k - m)^2 + s^2))`.
///
/// Units: k = ln(K/F); w in vol^2 * years. Domain: b >= 0, |rho| <= 1, s > 0 and a least variance
/// `a + b s sqrt(1 - rho^2)` > 0. Source: Gatheral & Jacquier, arXiv:1204.0646v4, section 3.
public record SviSlice(double a, double b, double rho, double m, double s) {
  public SviSlice {
    if (!(b >= 0) || !(Math.abs(rho) <= 1) || !(s > 0) || !Double.isFinite(m)) {
      throw new IllegalArgumentException(
          "SVI needs b >= 0, |rho| <= 1, s > 0: b=" + b + " rho=" + rho + " m=" + m + " s=" + s);
    }
    if (!(a + b * s * Math.sqrt(1 - rho * rho) > 0) || !Double.isFinite(a)) {
      throw new IllegalArgumentException(
          "SVI needs a positive least variance: a=" + a + " b=" + b + " rho=" + rho + " s=" + s);
    }
  }

  public double totalVariance(double logMoneyness) {
    var x = logMoneyness - m;
    return a + b * (rho * x + Math.sqrt(x * x + s * s));
  }

  /// Units: vol as a decimal. Domain: years > 0.
  public double impliedVol(double logMoneyness, double years) {
    if (!(years > 0)) {
      throw new IllegalArgumentException("years must be positive: years=" + years);
    }
    return Math.sqrt(totalVariance(logMoneyness) / years);
  }

  /// Durrleman's function; the slice has no butterfly arbitrage where it is non-negative. Source:
  /// Gatheral & Jacquier, section 2.2.
  public double durrleman(double logMoneyness) {
    var x = logMoneyness - m;
    var root = Math.sqrt(x * x + s * s);
    var w = a + b * (rho * x + root);
    var slope = b * (rho + x / root);
    var curvature = b * s * s / (root * root * root);
    var level = 1 - logMoneyness * slope / (2 * w);
    return level * level - slope * slope / 4 * (1 / w + 0.25) + curvature / 2;
  }

  /// Steeper of the two wing slopes; more than 2 is an arbitrage (Lee 2004).
  public double wingSlopeMax() {
    return b * (1 + Math.abs(rho));
  }
}
