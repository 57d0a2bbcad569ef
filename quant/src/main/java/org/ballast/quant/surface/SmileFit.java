package org.ballast.quant.surface;

/// The smile of one expiry and how well it fits what was quoted.
///
/// Units: rmseVol as a decimal, over the mid vols of the two-sided quotes, weighted as the fit is
/// (a mid without a real bid says little); insideShare is the share of those quotes whose bid and
/// ask vols enclose the fit; durrlemanMin is the least of Durrleman's function over the slice and
/// its wings, negative where there is butterfly arbitrage.
public record SmileFit(
    Forward forward,
    double years,
    SviSlice slice,
    int quotes,
    double rmseVol,
    double insideShare,
    double durrlemanMin) {

  public boolean isButterflyFree() {
    return durrlemanMin >= 0 && slice.wingSlopeMax() <= 2;
  }
}
