package org.ballast.quant.pricing;

/// Value of an option and its partial derivatives up to third order.
///
/// Units: V in the currency of settlement, S the underlying (the spot, or the forward under
/// Black-76 and of coin-settled options), K strike, t calendar time in years, r rate and q yield of
/// the underlying (continuous, the spot held), v vol; every rate and vol per 1.00.
///
/// @param price V
/// @param delta dV/dS
/// @param gamma d2V/dS2
/// @param vega dV/dv
/// @param theta dV/dt
/// @param rho dV/dr
/// @param phi dV/dq
/// @param vanna d2V/dS dv
/// @param volga d2V/dv2
/// @param charm d2V/dS dt
/// @param veta d2V/dv dt
/// @param speed d3V/dS3
/// @param zomma d3V/dS2 dv
/// @param color d3V/dS2 dt
/// @param ultima d3V/dv3
/// @param vannaVolSlope d3V/dS dv2
/// @param dualDelta dV/dK
/// @param dualGamma d2V/dK2
public record OptionGreeks(
    double price,
    double delta,
    double gamma,
    double vega,
    double theta,
    double rho,
    double phi,
    double vanna,
    double volga,
    double charm,
    double veta,
    double speed,
    double zomma,
    double color,
    double ultima,
    double vannaVolSlope,
    double dualDelta,
    double dualGamma) {

  /// Relative change of the value per relative change of spot, `delta * spot / price`.
  public double elasticity(double spot) {
    return delta * spot / price;
  }
}
