package org.ballast.quant.surface;

/// A whole surface of SVI slices from three numbers, free of butterfly and calendar arbitrage as
/// long as the at-the-money total variance theta does not fall with time.
///
/// `w(k, theta) = theta/2 (1 + rho phi k + sqrt((phi k + rho)^2 + 1 - rho^2))` with `phi = eta /
/// sqrt(theta (1 + theta))`. Domain: |rho| < 1, eta > 0, eta (1 + |rho|) <= 2. Source: Gatheral &
/// Jacquier, arXiv:1204.0646v4, section 4, power law with gamma = 1/2.
public record Ssvi(double rho, double eta) {
  public Ssvi {
    if (!(Math.abs(rho) < 1) || !(eta > 0) || !(eta * (1 + Math.abs(rho)) <= 2)) {
      throw new IllegalArgumentException(
          "SSVI needs |rho| < 1 and 0 < eta (1 + |rho|) <= 2: rho=" + rho + " eta=" + eta);
    }
  }

  /// The slice at an at-the-money total variance. Domain: theta > 0.
  public SviSlice slice(double theta) {
    if (!(theta > 0)) {
      throw new IllegalArgumentException("theta must be positive: theta=" + theta);
    }
    var phi = eta / Math.sqrt(theta * (1 + theta));
    var spread = Math.sqrt(1 - rho * rho);
    return new SviSlice(
        theta / 2 * (1 - rho * rho), theta * phi / 2, rho, -rho / phi, spread / phi);
  }
}
