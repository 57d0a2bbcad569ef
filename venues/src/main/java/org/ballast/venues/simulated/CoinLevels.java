package org.ballast.venues.simulated;

/// Where one coin's market stands at one instant.
///
/// Units: index in USD; vol, constant in time, is the usual one of a 30-day option; varianceRatio
/// is the instantaneous variance over its usual level; basisRate per year; premium of the perpetual
/// over the index as a fraction; stress from 0, calm, to 1.
record CoinLevels(
    double index,
    double vol,
    double varianceRatio,
    double basisRate,
    double premium,
    double stress) {
  private static final double VARIANCE_RATIO_MIN = 0.15;

  /// The variance that options and returns are made with: the model's own may touch zero.
  double flooredVarianceRatio() {
    return Math.max(VARIANCE_RATIO_MIN, varianceRatio);
  }
}
