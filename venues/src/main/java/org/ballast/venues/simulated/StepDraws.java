package org.ballast.venues.simulated;

import org.ballast.quant.math.CounterRandom;
import org.ballast.quant.math.Exp;
import org.ballast.quant.math.Normal;

/// The random numbers of each step, by slot: a number is drawn the same whatever else is drawn.
record StepDraws(CounterRandom random) {
  private static final int SLOTS = 8;

  double normal(long step, int slot) {
    return Normal.quantile(positiveUniform(step, slot));
  }

  /// Uniform on (0, 1).
  double positiveUniform(long step, int slot) {
    return Math.max(0x1p-54, random.uniform(step * SLOTS + slot));
  }

  /// True with the probability that a Poisson process has a point in a step that expects `mean`.
  boolean isJump(long step, int slot, double mean) {
    return positiveUniform(step, slot) < -Exp.expm1(-mean);
  }
}
