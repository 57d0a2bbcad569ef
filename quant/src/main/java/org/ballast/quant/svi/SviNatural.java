package org.ballast.quant.svi;

/// A slice in the natural form: `w(k) = delta + omega/2 (1 + zeta rho (k - mu) + sqrt((zeta (k -
/// mu) + rho)^2 + 1 - rho^2))`.
///
/// Units: as [SviSlice]. Domain: omega >= 0, zeta > 0, |rho| < 1. Source: Gatheral & Jacquier,
/// arXiv:1204.0646v4, section 3.2 and lemma 3.1.
public record SviNatural(double delta, double mu, double rho, double omega, double zeta) {
  public SviNatural {
    if (!(omega >= 0) || !(zeta > 0) || !(Math.abs(rho) < 1)) {
      throw new IllegalArgumentException(
          "natural SVI needs omega >= 0, zeta > 0, |rho| < 1: omega="
              + omega
              + " zeta="
              + zeta
              + " rho="
              + rho);
    }
  }

  /// Domain: |rho| < 1.
  public static SviNatural of(SviSlice slice) {
    var spread = Math.sqrt(1 - slice.rho() * slice.rho());
    var omega = 2 * slice.b() * slice.s() / spread;
    return new SviNatural(
        slice.a() - slice.b() * slice.s() * spread,
        slice.m() + slice.rho() * slice.s() / spread,
        slice.rho(),
        omega,
        spread / slice.s());
  }

  public SviSlice toSlice() {
    var spread = Math.sqrt(1 - rho * rho);
    return new SviSlice(
        delta + omega / 2 * spread * spread, omega * zeta / 2, rho, mu - rho / zeta, spread / zeta);
  }
}
