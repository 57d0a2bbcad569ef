package org.ballast.quant.svi;

/// A whole surface of SVI slices from one rho and a curvature, free of butterfly and calendar
/// arbitrage as long as the at-the-money total variance theta does not fall with time.
///
/// Domain: |rho| < 1 and a curvature that is free of arbitrage with it. Source: Gatheral &
/// Jacquier, arXiv:1204.0646v4, section 4.
public record Ssvi(double rho, SsviCurvature curvature) {
  public Ssvi {
    if (!(Math.abs(rho) < 1) || !curvature.isArbitrageFree(rho)) {
      throw new IllegalArgumentException(
          "SSVI needs |rho| < 1 and a curvature free of arbitrage: rho="
              + rho
              + " curvature="
              + curvature);
    }
  }

  /// The slice at an at-the-money total variance. Domain: theta > 0.
  public SsviSlice slice(double theta) {
    if (!(theta > 0)) {
      throw new IllegalArgumentException("theta must be positive: theta=" + theta);
    }
    return new SsviSlice(theta, rho, curvature.phi(theta));
  }
}
