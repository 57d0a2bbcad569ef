package org.ballast.quant.svi;

/// A slice of the SSVI family: `w(k) = theta/2 (1 + rho phi k + sqrt((phi k + rho)^2 + 1 -
/// rho^2))`. In eSSVI each expiry has its own rho.
///
/// Units: as [SviSlice]. Domain: theta, phi > 0, |rho| < 1. Source: Gatheral & Jacquier,
/// arXiv:1204.0646v4, section 4; Hendriks & Martini, "The extended SSVI volatility surface",
/// Journal of Computational Finance 22 (2019).
public record SsviSlice(double theta, double rho, double phi) {
  public SsviSlice {
    if (!(theta > 0) || !(phi > 0) || !(Math.abs(rho) < 1)) {
      throw new IllegalArgumentException(
          "SSVI needs theta, phi > 0, |rho| < 1: theta=" + theta + " phi=" + phi + " rho=" + rho);
    }
  }

  /// theta phi, the scale of the wings' slopes.
  public double psi() {
    return theta * phi;
  }

  public double totalVariance(double logMoneyness) {
    return toRaw().totalVariance(logMoneyness);
  }

  public SviSlice toRaw() {
    var spread = Math.sqrt(1 - rho * rho);
    return new SviSlice(theta / 2 * (1 - rho * rho), psi() / 2, rho, -rho / phi, spread / phi);
  }

  /// A condition that suffices against butterflies: theta phi (1 + |rho|) < 4 and theta phi^2 (1 +
  /// |rho|) <= 4. [Butterfly] decides exactly.
  public boolean meetsButterflyCondition() {
    var wing = psi() * (1 + Math.abs(rho));
    return wing < 4 && wing * phi <= 4;
  }

  /// A condition that suffices against calendar spreads with an earlier slice (Hendriks & Martini,
  /// proposition 3.1): theta and both wings rise, and either phi does not or the slices stay apart
  /// between the wings. [Calendar] decides exactly.
  public boolean meetsCalendarCondition(SsviSlice earlier) {
    var tilt = rho * psi() - earlier.rho * earlier.psi();
    var isRising = theta >= earlier.theta && Math.abs(tilt) <= psi() - earlier.psi();
    return isRising
        && (phi <= earlier.phi
            || tilt * tilt
                <= (theta - earlier.theta) * (psi() * phi - earlier.psi() * earlier.phi));
  }
}
