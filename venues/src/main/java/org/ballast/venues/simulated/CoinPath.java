package org.ballast.venues.simulated;

import org.ballast.quant.math.Exp;
import org.ballast.quant.math.Log;

/// Moves one coin's market from step to step: stochastic variance with jumps in spot and variance,
/// some of them shared by all coins (SVCJ), a basis and a premium that revert to their means.
///
/// Variance follows a square-root process, discretised with full truncation (Lord, Koekkoek & van
/// Dijk 2010); basis and premium follow Ornstein-Uhlenbeck processes, discretised exactly. Returns
/// are compensated, so that spot has no drift. Source: Duffie, Pan & Singleton 2000;
/// docs/models/simulated-market.md gives the parameters.
final class CoinPath {
  /// Speed at which variance reverts. Units: per year.
  static final double VARIANCE_REVERSION = 16;

  private static final double VARIANCE_VOL = 2.2;
  private static final double VARIANCE_SPOT_CORRELATION = -0.35;
  private static final double COMMON_CORRELATION = 0.85;
  private static final double DIFFUSIVE_SHARE = 0.85;

  private static final double JUMPS_PER_YEAR = 12;
  private static final double COMMON_JUMP_MEAN = -0.02;
  private static final double COMMON_JUMP_SD = 0.04;
  private static final double OWN_JUMP_SD = 0.03;
  private static final double VARIANCE_JUMP_MEAN = 0.4;
  private static final double VARIANCE_MEAN =
      1 - JUMPS_PER_YEAR * VARIANCE_JUMP_MEAN / VARIANCE_REVERSION;

  private static final double BASIS_REVERSION = 20;
  private static final double BASIS_SD = 0.02;
  private static final double PREMIUM_REVERSION = 2_000;
  private static final double PREMIUM_SD = 0.0004;
  private static final double PREMIUM_MEAN = 0.0001;
  private static final double PREMIUM_PER_RETURN = 0.01;
  private static final double PREMIUM_MAX = 0.01;

  private static final double STRESS_RECOVERY = 1_000;
  private static final double STRESS_VARIANCE_FROM = 3;
  private static final double STRESS_VARIANCE_WIDTH = 8;

  private final StepDraws common;
  private final StepDraws own;
  private final double basisMean;
  private CoinLevels levels;
  private double crashStress;

  CoinPath(CoinLevels start, StepDraws common, StepDraws own) {
    this.levels = start;
    this.common = common;
    this.own = own;
    this.basisMean = start.basisRate();
  }

  CoinLevels levels() {
    return levels;
  }

  /// Takes the step of this number, which lasts `years` and within which `shock` of a crash
  /// happens.
  void advance(long step, double years, CrashShock shock) {
    var spot =
        Math.sqrt(COMMON_CORRELATION) * common.normal(step, 0)
            + Math.sqrt(1 - COMMON_CORRELATION) * own.normal(step, 0);
    var commonJump = common.isJump(step, 1, JUMPS_PER_YEAR * years);
    var logReturn = diffusion(years, spot) + jumps(step, years, commonJump) + shock.logMove();
    var varianceJump =
        commonJump ? -VARIANCE_JUMP_MEAN * Log.log(common.positiveUniform(step, 3)) : 0;
    var ratio = variance(step, years, spot) + varianceJump + shock.varianceRise();
    crashStress = shock.isActive() ? 1 : crashStress * Exp.exp(-STRESS_RECOVERY * years);
    levels =
        new CoinLevels(
            levels.index() * Exp.exp(logReturn),
            levels.vol(),
            ratio,
            revert(levels.basisRate(), basisMean, BASIS_REVERSION * years, BASIS_SD, step, 3),
            premium(step, years, logReturn),
            Math.max(crashStress, varianceStress(ratio)));
  }

  private double diffusion(double years, double spot) {
    var variance =
        DIFFUSIVE_SHARE * levels.vol() * levels.vol() * levels.flooredVarianceRatio() * years;
    return Math.sqrt(variance) * spot - 0.5 * variance;
  }

  private double jumps(long step, double years, boolean commonJump) {
    var size = commonJump ? COMMON_JUMP_MEAN + COMMON_JUMP_SD * common.normal(step, 2) : 0;
    if (own.isJump(step, 1, JUMPS_PER_YEAR * years)) {
      size += OWN_JUMP_SD * own.normal(step, 2);
    }
    var compensator =
        Exp.expm1(COMMON_JUMP_MEAN + 0.5 * COMMON_JUMP_SD * COMMON_JUMP_SD)
            + Exp.expm1(0.5 * OWN_JUMP_SD * OWN_JUMP_SD);
    return size - JUMPS_PER_YEAR * compensator * years;
  }

  private double variance(long step, double years, double spot) {
    var ratio = levels.varianceRatio();
    var positive = Math.max(0, ratio);
    var shock =
        VARIANCE_SPOT_CORRELATION * spot
            + Math.sqrt(1 - VARIANCE_SPOT_CORRELATION * VARIANCE_SPOT_CORRELATION)
                * own.normal(step, 5);
    return ratio
        + VARIANCE_REVERSION * (VARIANCE_MEAN - positive) * years
        + VARIANCE_VOL * Math.sqrt(positive * years) * shock;
  }

  private double premium(long step, double years, double logReturn) {
    var reverted =
        revert(levels.premium(), PREMIUM_MEAN, PREMIUM_REVERSION * years, PREMIUM_SD, step, 4);
    var moved = reverted + PREMIUM_PER_RETURN * logReturn;
    return Math.max(-PREMIUM_MAX, Math.min(PREMIUM_MAX, moved));
  }

  private double revert(double value, double mean, double speed, double sd, long step, int draw) {
    var kept = Exp.exp(-speed);
    return mean + (value - mean) * kept + sd * Math.sqrt(1 - kept * kept) * own.normal(step, draw);
  }

  private static double varianceStress(double ratio) {
    return Math.max(0, Math.min(1, (ratio - STRESS_VARIANCE_FROM) / STRESS_VARIANCE_WIDTH));
  }
}
