package org.ballast.bench.compare;

import org.ballast.quant.math.CounterRandom;

/// Scenarios of one underlying: factors on every forward and every volatility.
///
/// Shape: columns of equal length.
record Shocks(double[] spotFactor, double[] volFactor) {
  private static final int GRID_SIDE = 21;
  private static final int PATHS = 10_000;
  private static final double SPOT_FACTOR_MIN = 0.7;
  private static final double SPOT_FACTOR_MAX = 1.3;
  private static final double VOL_FACTOR_MIN = 0.5;
  private static final double VOL_FACTOR_MAX = 1.5;
  private static final CounterRandom SPOT = new CounterRandom(4, 7);
  private static final CounterRandom VOL = new CounterRandom(4, 8);

  /// 21 moves of spot, each with 21 of volatility.
  static Shocks grid() {
    var shocks = ofCount(GRID_SIDE * GRID_SIDE);
    for (int spot = 0; spot < GRID_SIDE; spot++) {
      for (int vol = 0; vol < GRID_SIDE; vol++) {
        int i = spot * GRID_SIDE + vol;
        shocks.spotFactor[i] = node(SPOT_FACTOR_MIN, SPOT_FACTOR_MAX, spot);
        shocks.volFactor[i] = node(VOL_FACTOR_MIN, VOL_FACTOR_MAX, vol);
      }
    }
    return shocks;
  }

  /// 10,000 random moves over the range of the grid.
  static Shocks paths() {
    var shocks = ofCount(PATHS);
    for (int i = 0; i < PATHS; i++) {
      shocks.spotFactor[i] = SPOT.between(SPOT_FACTOR_MIN, SPOT_FACTOR_MAX, i);
      shocks.volFactor[i] = VOL.between(VOL_FACTOR_MIN, VOL_FACTOR_MAX, i);
    }
    return shocks;
  }

  int count() {
    return spotFactor.length;
  }

  private static Shocks ofCount(int count) {
    return new Shocks(new double[count], new double[count]);
  }

  private static double node(double low, double high, int index) {
    return low + (high - low) * index / (GRID_SIDE - 1);
  }
}
