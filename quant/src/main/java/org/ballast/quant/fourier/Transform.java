package org.ballast.quant.fourier;

import org.ballast.quant.math.Exp;
import org.ballast.quant.pricing.AssetModel;
import org.ballast.quant.pricing.BatesModel;
import org.ballast.quant.pricing.HestonModel;
import org.ballast.quant.pricing.KouJumpModel;
import org.ballast.quant.pricing.MertonJumpModel;
import org.ballast.quant.pricing.SvcjModel;

/// Logarithm of `E[(S_T / F)^z]` at one complex power z, and its derivatives.
///
/// With z = iu it is the characteristic function of ln(S_T / F); it is 1 at z = 0 and z = 1.
/// Domain: 0 <= Re z <= 1, where every model has the moment, and beyond as far as the moment
/// exists.
///
/// Source: docs/models/heston.md, docs/models/jump-models.md.
///
/// @param log the logarithm, continuous in z
/// @param byLevel its derivative with respect to the variance now, or to the vol where that is
///   constant
/// @param byYears its derivative with respect to the time to expiry
record Transform(Complex log, Complex byLevel, Complex byYears) {
  static Transform of(AssetModel model, Complex z, double years) {
    return switch (model) {
      case HestonModel heston -> Riccati.of(heston, z, years).diffusion();
      case BatesModel bates ->
          Riccati.of(bates.diffusion(), z, years)
              .diffusion()
              .plus(
                  compoundPoisson(
                      bates.jumpIntensity(),
                      normalJump(bates.jumpLogMean(), bates.jumpLogSd(), z),
                      years));
      case SvcjModel svcj -> SvcjJumps.of(svcj, z, years);
      case MertonJumpModel merton ->
          brownian(merton.vol(), z, years)
              .plus(
                  compoundPoisson(
                      merton.jumpIntensity(),
                      normalJump(merton.jumpLogMean(), merton.jumpLogSd(), z),
                      years));
      case KouJumpModel kou ->
          brownian(kou.vol(), z, years)
              .plus(compoundPoisson(kou.jumpIntensity(), exponentialJump(kou, z), years));
    };
  }

  Transform plus(Transform other) {
    return new Transform(
        log.plus(other.log), byLevel.plus(other.byLevel), byYears.plus(other.byYears));
  }

  private static Transform brownian(double vol, Complex z, double years) {
    var q = z.minus(z.times(z));
    return new Transform(
        q.times(-0.5 * vol * vol * years), q.times(-vol * years), q.times(-0.5 * vol * vol));
  }

  private static Transform compoundPoisson(double intensity, Complex exponent, double years) {
    var byYears = exponent.times(intensity);
    return new Transform(byYears.times(years), Complex.ZERO, byYears);
  }

  /// `E[J^z] - 1 - z E[J - 1]` of a lognormal price factor J.
  private static Complex normalJump(double logMean, double logSd, Complex z) {
    double variance = logSd * logSd;
    double mean = Exp.expm1(logMean + 0.5 * variance);
    var moment = z.times(z.times(0.5 * variance).plus(logMean)).exp();
    return moment.plus(-1).minus(z.times(mean));
  }

  /// `E[J^z] - 1 - z E[J - 1]` of a price factor J whose log is exponential on either side.
  private static Complex exponentialJump(KouJumpModel model, Complex z) {
    double up = model.upProbability();
    double upRate = model.upRate();
    double downRate = model.downRate();
    double mean = up / (upRate - 1) - (1 - up) / (downRate + 1);
    var rise = z.times(up).over(z.negated().plus(upRate));
    var fall = z.times(1 - up).over(z.plus(downRate));
    return rise.minus(fall).minus(z.times(mean));
  }
}
