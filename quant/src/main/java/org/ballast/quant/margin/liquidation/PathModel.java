package org.ballast.quant.margin.liquidation;

import org.ballast.quant.internal.Check;

/// How spots wander: correlated log-normal moves, and jumps that strike all of them at once.
///
/// Units: `jumpsPerYear` expected number; a jump adds a normal with `jumpMean` and `jumpSd` to each
/// logarithm. The moves' mean is not compensated for jumps: falls are not excused by a drift. The
/// volatilities follow the mean log move of the spots with `volElasticity`, as on a [StressPath].
public record PathModel(
    MoveCovariance covariance,
    double jumpsPerYear,
    double jumpMean,
    double jumpSd,
    double volElasticity) {
  public PathModel {
    Check.nonNegative("jumpsPerYear", jumpsPerYear);
    Check.finite("jumpMean", jumpMean);
    Check.nonNegative("jumpSd", jumpSd);
    Check.nonNegative("volElasticity", volElasticity);
  }
}
