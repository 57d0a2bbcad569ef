package org.ballast.quant.svi;

/// A slice in the jump-wings form, whose parameters a trader can name and which move little from
/// one expiry to the next.
///
/// Units: years ACT/365; variance and varianceMin per year, at the money and least; skew =
/// d(vol)/dk at the money times sqrt(years); putSlope and callSlope are the wings' slopes of w over
/// its root at the money. Domain: years, variance, varianceMin > 0; slopes >= 0, not both 0;
/// `-putSlope <= 2 skew <= callSlope`. Limits: with skew 0 the least variance is that at the money
/// and the form does not tell the width of the smile, so it has no raw form. Source: Gatheral &
/// Jacquier, arXiv:1204.0646v4, section 3.3 (v, psi, p, c, v~).
public record SviJumpWings(
    double years,
    double variance,
    double skew,
    double putSlope,
    double callSlope,
    double varianceMin) {
  public SviJumpWings {
    if (!(years > 0) || !(varianceMin > 0) || !(variance >= varianceMin)) {
      throw new IllegalArgumentException(
          "jump wings need years > 0, variance >= varianceMin > 0: years="
              + years
              + " variance="
              + variance
              + " varianceMin="
              + varianceMin);
    }
    if (!(putSlope >= 0)
        || !(callSlope >= 0)
        || !(putSlope + callSlope > 0)
        || !(2 * skew >= -putSlope && 2 * skew <= callSlope)) {
      throw new IllegalArgumentException(
          "jump wings need -putSlope <= 2 skew <= callSlope: putSlope="
              + putSlope
              + " skew="
              + skew
              + " callSlope="
              + callSlope);
    }
  }

  /// Domain: years > 0.
  public static SviJumpWings of(SviSlice slice, double years) {
    var atTheMoney = slice.totalVariance(0);
    var sd = Math.sqrt(atTheMoney);
    var least = slice.a() + slice.b() * slice.s() * Math.sqrt(1 - slice.rho() * slice.rho());
    return new SviJumpWings(
        years,
        atTheMoney / years,
        slice.slope(0) / (2 * sd),
        slice.leftSlope() / sd,
        slice.rightSlope() / sd,
        least / years);
  }

  /// Throws: IllegalArgumentException where the skew is 0 (see the limits) or variance equals its
  /// least.
  public SviSlice toSlice() {
    if (skew == 0 || variance == varianceMin) {
      throw new IllegalArgumentException(
          "jump wings need a skew to tell the width: skew="
              + skew
              + " variance="
              + variance
              + " varianceMin="
              + varianceMin);
    }
    var sd = Math.sqrt(variance * years);
    var b = sd * (putSlope + callSlope) / 2;
    var rho = (callSlope - putSlope) / (callSlope + putSlope);
    // beta = m / sqrt(m^2 + s^2) is the sine of where the money lies on the hyperbola.
    var fromRho = 2 * skew * sd / b;
    var beta = rho - fromRho;
    var spread = Math.sqrt((1 - rho * rho) * (1 - beta * beta));
    // (1 - rho beta - spread)(1 - rho beta + spread) = (rho - beta)^2, which does not cancel.
    var root =
        (variance - varianceMin) * years * (1 - rho * beta + spread) / (b * fromRho * fromRho);
    var s = root * Math.sqrt(1 - beta * beta);
    return new SviSlice(
        varianceMin * years - b * s * Math.sqrt(1 - rho * rho), b, rho, beta * root, s);
  }
}
