package org.ballast.quant.sabr;

/// Hagan's volatility at one strike and its slopes.
///
/// @param vol Black's volatility, a decimal
/// @param perLogForward d(vol)/d(ln F), strike and alpha held
/// @param perLogStrike d(vol)/d(ln K), forward and alpha held
/// @param perAlpha d(vol)/d(alpha)
/// @param alphaPerLogForward rho nu F^(1 - beta): by how much alpha moves, on average, with ln F
public record SabrVol(
    double vol,
    double perLogForward,
    double perLogStrike,
    double perAlpha,
    double alphaPerLogForward) {

  /// d(vol)/d(ln F) with alpha moving as it does on average when the forward moves. Source:
  /// Bartlett, "Hedging under SABR model", Wilmott Magazine, July 2006.
  public double perLogForwardBartlett() {
    return perLogForward + perAlpha * alphaPerLogForward;
  }
}
