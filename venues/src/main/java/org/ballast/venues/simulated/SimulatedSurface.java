package org.ballast.venues.simulated;

import org.ballast.quant.math.Exp;
import org.ballast.quant.math.Log;
import org.ballast.quant.svi.Ssvi;
import org.ballast.quant.svi.SsviCurvature;
import org.ballast.quant.svi.SviSlice;

/// The volatility surface of one coin at one instant: SSVI whose at-the-money variance follows the
/// coin's instantaneous variance, most where it is near, and whose skew steepens with stress.
///
/// `theta(T) = 1.4 vol^2 (T sqrt(R / (R + T)) + (x - 1)(1 - exp(-kappa T)) / kappa)`, R = 30 days,
/// x the variance ratio. It rises in T for every x >= 0 because kappa R > 1, so there is no
/// calendar arbitrage; docs/models/simulated-market.md.
final class SimulatedSurface {
  private static final SsviCurvature CURVATURE = new SsviCurvature.PowerLaw(1.1, 0.5);
  private static final double RHO_CALM = -0.25;
  private static final double RHO_STRESS = -0.20;
  private static final double REFERENCE_YEARS = 30.0 / 365;
  private static final double SHORT_TERM_FACTOR = 1.4;

  private final CoinLevels levels;
  private final Ssvi ssvi;

  SimulatedSurface(CoinLevels levels) {
    this.levels = levels;
    this.ssvi = new Ssvi(RHO_CALM + RHO_STRESS * levels.stress(), CURVATURE);
  }

  /// At-the-money total variance. Domain: years > 0.
  double theta(double years) {
    var kappa = CoinPath.VARIANCE_REVERSION;
    var variance = levels.vol() * levels.vol();
    var excess = -(levels.flooredVarianceRatio() - 1) * Exp.expm1(-kappa * years) / kappa;
    return variance
            * years
            * Math.sqrt(REFERENCE_YEARS / (REFERENCE_YEARS + years))
            * SHORT_TERM_FACTOR
        + SHORT_TERM_FACTOR * variance * excess;
  }

  SviSlice slice(double years) {
    return ssvi.slice(theta(years)).toRaw();
  }

  static double impliedVol(SviSlice slice, double strike, double forward, double years) {
    return slice.impliedVol(Log.log(strike / forward), years);
  }
}
