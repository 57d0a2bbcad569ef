package org.ballast.quant.sabr;

import java.util.OptionalDouble;
import org.ballast.quant.math.Exp;
import org.ballast.quant.math.Log;

/// The alpha with which a SABR model has a given volatility at the money: a root of the cubic that
/// Hagan's formula is there, found by Newton's steps from the volatility itself.
final class SabrLevel {
  private static final int STEPS_MAX = 30;
  private static final double TOLERANCE = 1e-14;

  private SabrLevel() {}

  /// Empty where the steps find no positive root: skew and vol of vol are then too great for the
  /// expansion.
  static OptionalDouble alpha(
      double atmVol, double forward, double years, double beta, double rho, double nu) {
    var c = 1 - beta;
    var cubic = years * c * c / 24;
    var square = years * rho * beta * nu / 4;
    var linear = 1 + years * (2 - 3 * rho * rho) * nu * nu / 24;
    var level = atmVol;
    for (var i = 0; i < STEPS_MAX; i++) {
      var value = ((cubic * level + square) * level + linear) * level - atmVol;
      if (Math.abs(value) <= TOLERANCE * atmVol) {
        return OptionalDouble.of(level * Exp.exp(c * Log.log(forward)));
      }
      level -= value / ((3 * cubic * level + 2 * square) * level + linear);
      if (!(level > 0)) {
        return OptionalDouble.empty();
      }
    }
    return OptionalDouble.empty();
  }
}
