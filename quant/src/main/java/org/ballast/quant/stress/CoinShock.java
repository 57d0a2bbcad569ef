package org.ballast.quant.stress;

import org.ballast.quant.internal.Check;

/// How the market of one coin moves in a scenario.
///
/// - spotFactor: index at the end / index at the start; positive.
/// - skewShift: change of d(vol) / d ln(K/F) at 30 days.
/// - basisFactor: forward / index at the end over the same at the start; positive.
/// - fundingAccrual: what a long perpetual pays in all, as a fraction of its notional.
public record CoinShock(
    double spotFactor, VolMove vol, double skewShift, double basisFactor, double fundingAccrual) {
  public static final CoinShock NONE = new CoinShock(1, VolMove.NONE, 0, 1, 0);

  public CoinShock {
    Check.positive("spotFactor", spotFactor);
    Check.finite("skewShift", skewShift);
    Check.positive("basisFactor", basisFactor);
    Check.finite("fundingAccrual", fundingAccrual);
  }

  public CoinShock withSpot(double factor) {
    return new CoinShock(factor, vol, skewShift, basisFactor, fundingAccrual);
  }

  public CoinShock withVol(VolMove move) {
    return new CoinShock(spotFactor, move, skewShift, basisFactor, fundingAccrual);
  }

  public CoinShock withSkew(double shift) {
    return new CoinShock(spotFactor, vol, shift, basisFactor, fundingAccrual);
  }

  public CoinShock withBasis(double factor) {
    return new CoinShock(spotFactor, vol, skewShift, factor, fundingAccrual);
  }

  public CoinShock withFunding(double accrual) {
    return new CoinShock(spotFactor, vol, skewShift, basisFactor, accrual);
  }
}
