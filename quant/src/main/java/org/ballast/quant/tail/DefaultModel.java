package org.ballast.quant.tail;

import org.ballast.quant.pricing.HestonModel;
import org.ballast.quant.pricing.SvcjModel;

/// The model that a coin is simulated with where none is fitted: SVCJ with a shape of its own and
/// the level of the market.
///
/// The variance expected over the next thirty days is the square of the level; a quarter of it
/// comes from jumps, four a year, whose mean is a fall of 0.18 of the level and whose spread is as
/// great; each also lifts the variance by a quarter of its level. The variance returns at 5 a year.
final class DefaultModel {
  private static final double MEAN_REVERSION = 5;
  private static final double VOL_OF_VARIANCE = 2;
  private static final double CORRELATION = -0.3;
  private static final double JUMPS_PER_YEAR = 4;
  private static final double JUMP_SHARE = 0.25;
  private static final double JUMP_VARIANCE = 0.25;

  private DefaultModel() {}

  /// Units: vol per 1.00. Domain: positive.
  static SvcjModel of(double vol) {
    double variance = vol * vol;
    double diffusion = (1 - JUMP_SHARE) * variance;
    double lifted = JUMPS_PER_YEAR * JUMP_VARIANCE / MEAN_REVERSION * variance;
    double jump = Math.sqrt(JUMP_SHARE / JUMPS_PER_YEAR / 2) * vol;
    return new SvcjModel(
        new HestonModel(
            MEAN_REVERSION, diffusion - lifted, VOL_OF_VARIANCE * vol, CORRELATION, diffusion),
        JUMPS_PER_YEAR,
        -jump,
        jump,
        JUMP_VARIANCE * variance,
        0);
  }
}
