package org.ballast.quant.svi;

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
    return a + b * (rho * x + root(x));
  }

  /// dw/dk.
  public double slope(double logMoneyness) {
    var x = logMoneyness - m;
    return b * (rho + x / root(x));
  }

  /// d2w/dk2.
  public double curvature(double logMoneyness) {
    var root = root(logMoneyness - m);
    return b * s * s / (root * root * root);
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
    var w = totalVariance(logMoneyness);
    var slope = slope(logMoneyness);
    var level = 1 - logMoneyness * slope / (2 * w);
    return level * level - slope * slope / 4 * (1 / w + 0.25) + curvature(logMoneyness) / 2;
  }

  /// Derivative of [#durrleman] in k.
  double durrlemanSlope(double logMoneyness) {
    var x = logMoneyness - m;
    var root = root(x);
    var w = totalVariance(logMoneyness);
    var slope = slope(logMoneyness);
    var curvature = curvature(logMoneyness);
    var level = 1 - logMoneyness * slope / (2 * w);
    var levelSlope =
        (logMoneyness * slope * slope / w - slope - logMoneyness * curvature) / (2 * w);
    return 2 * level * levelSlope
        - slope * curvature / 2 * (1 / w + 0.25)
        + slope * slope * slope / (4 * w * w)
        - 1.5 * curvature * x / (root * root);
  }

  /// Rise of w per unit of k far to the right.
  public double rightSlope() {
    return b * (1 + rho);
  }

  /// Rise of w per unit of -k far to the left.
  public double leftSlope() {
    return b * (1 - rho);
  }

  /// Steeper of the two wing slopes; more than 2 is an arbitrage (Lee 2004).
  public double wingSlopeMax() {
    return b * (1 + Math.abs(rho));
  }

  private double root(double x) {
    return Math.sqrt(x * x + s * s);
  }
}
