package org.ballast.quant.scenario;

import org.ballast.quant.math.Exp;

/// What one strip needs of a block of scenarios, worked out once for all its lines.
///
/// Shape: columns of [#CAPACITY] elements, the first `size` in use; `size` is rounded up to whole
/// groups of [#GROUP] by repeating the last scenario, so that no kernel has a remainder. Units:
/// `volScale`, `volShift` and `skewShift` turn vol per 1.00 into total standard deviation.
final class StripBlock {
  /// Ten columns of this many doubles stay in a first-level cache.
  static final int CAPACITY = 256;

  /// Lanes of two vectors of the widest kind.
  static final int GROUP = 16;

  final double[] forwardFactor = new double[CAPACITY];
  final double[] logForwardFactor = new double[CAPACITY];
  final double[] volScale = new double[CAPACITY];
  final double[] volShift = new double[CAPACITY];
  final double[] skewShift = new double[CAPACITY];
  final double[] valueScale = new double[CAPACITY];
  private int size;

  int size() {
    return size;
  }

  static int padded(int size) {
    return (size + GROUP - 1) / GROUP * GROUP;
  }

  /// Takes the scenarios from `start`, `count` of them.
  void fill(StripKey key, ScenarioSet scenarios, int start, int count) {
    size = padded(count);
    for (int i = 0; i < size; i++) {
      fill(i, key, scenarios, start + Math.min(i, count - 1));
    }
  }

  /// Takes points of forward and volatility without shifts, `count` of them.
  void place(double[] logForwards, double[] volScales, int count) {
    size = padded(count);
    for (int i = 0; i < size; i++) {
      int from = Math.min(i, count - 1);
      logForwardFactor[i] = logForwards[from];
      forwardFactor[i] = Exp.exp(logForwards[from]);
      volScale[i] = volScales[from];
      volShift[i] = 0;
      skewShift[i] = 0;
    }
  }

  /// Takes the chosen scenarios, `count` of them.
  void take(StripKey key, ScenarioSet scenarios, int[] chosen, int count) {
    size = padded(count);
    for (int i = 0; i < size; i++) {
      fill(i, key, scenarios, chosen[Math.min(i, count - 1)]);
    }
  }

  /// Adds the first `count` values, scaled to USD, to `row` from `start`.
  void addScaled(double[] values, int count, double[] row, int start) {
    for (int i = 0; i < count; i++) {
      row[start + i] = Math.fma(valueScale[i], values[i], row[start + i]);
    }
  }

  /// Adds the value of each scenario taken, scaled to USD, to its element of `row`.
  void addScaled(double[] values, int[] chosen, int count, double[] row) {
    for (int i = 0; i < count; i++) {
      row[chosen[i]] = Math.fma(valueScale[i], values[i], row[chosen[i]]);
    }
  }

  private void fill(int i, StripKey key, ScenarioSet scenarios, int scenario) {
    var moves = scenarios.moves(key.tenor());
    double rootYears = scenarios.rootYearsLeft(key.years(), scenario);
    forwardFactor[i] = scenarios.forwardFactor(key.asset(), key.tenor(), scenario);
    logForwardFactor[i] = scenarios.logForwardFactor(key.asset(), key.tenor(), scenario);
    volScale[i] = moves.volFactors()[scenario] * rootYears;
    volShift[i] = moves.volShifts()[scenario] * rootYears;
    skewShift[i] = moves.skewShifts()[scenario] * rootYears;
    valueScale[i] =
        key.isCoinSettled()
            ? 1 / moves.basisFactors()[scenario]
            : scenarios.spotFactor(key.settlement(), scenario);
  }
}
