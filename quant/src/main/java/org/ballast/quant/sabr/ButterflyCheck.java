package org.ballast.quant.sabr;

import java.util.OptionalDouble;
import org.ballast.quant.math.Exp;

/// Where the smile that a SABR model implies allows a butterfly: Durrleman's function g of its
/// total variance, scanned over a number of standard deviations around the money.
///
/// Hagan's expansion is free of arbitrage nowhere by construction, and fails at low strikes first.
/// Units: strikes in quote per coin. `failsBelow` is the strike under which g is negative,
/// `failsAbove` the one over which it is: the nearest to the money, both the forward where g is
/// negative there; empty where that wing holds as far as it was looked at.
///
/// @param durrlemanMin least g found
/// @param worstStrike the strike with the least g
public record ButterflyCheck(
    double durrlemanMin, double worstStrike, OptionalDouble failsBelow, OptionalDouble failsAbove) {
  private static final int WING_SD = 8;
  private static final int STEPS = 800;
  private static final int BISECTIONS = 50;

  /// Step in ln K, in standard deviations, of the one difference taken.
  private static final double STEP_SD = 1e-4;

  /// Domain: forward and years positive; the volatility at the money must be positive.
  public static ButterflyCheck of(SabrModel model, double forward, double years) {
    var smile = new Smile(model, forward, years);
    var least = Double.POSITIVE_INFINITY;
    var worst = 0.0;
    for (var i = -STEPS / 2; i <= STEPS / 2; i++) {
      var g = smile.durrleman(smile.at(i));
      if (g < least) {
        least = g;
        worst = smile.at(i);
      }
    }
    return new ButterflyCheck(least, forward * Exp.exp(worst), smile.edge(-1), smile.edge(1));
  }

  public boolean isButterflyFree() {
    return durrlemanMin >= 0;
  }

  /// The smile over k = ln(K/F).
  private record Smile(SabrModel model, double forward, double years) {
    double at(int step) {
      return 2.0 * WING_SD * step / STEPS * sd();
    }

    double sd() {
      var sd = model.impliedVol(forward, forward, years) * Math.sqrt(years);
      if (!(sd > 0)) {
        throw new IllegalArgumentException("volatility at the money must be positive: sd=" + sd);
      }
      return sd;
    }

    /// Not a number never counts as free of arbitrage: it is taken as minus infinity.
    double durrleman(double k) {
      var vol = vol(k);
      var w = vol.vol() * vol.vol() * years;
      var step = STEP_SD * sd();
      var slope = slope(vol);
      var curvature = (slope(vol(k + step)) - slope(vol(k - step))) / (2 * step);
      var level = 1 - k * slope / (2 * w);
      var g = level * level - slope * slope / 4 * (1 / w + 0.25) + curvature / 2;
      return vol.vol() > 0 && g > Double.NEGATIVE_INFINITY ? g : Double.NEGATIVE_INFINITY;
    }

    /// The strike from which on g fails, away from the money: the forward where it fails there.
    OptionalDouble edge(int direction) {
      if (durrleman(0) < 0) {
        return OptionalDouble.of(forward);
      }
      for (var i = 1; i <= STEPS / 2; i++) {
        if (durrleman(at(direction * i)) < 0) {
          return OptionalDouble.of(crossing(at(direction * i), at(direction * (i - 1))));
        }
      }
      return OptionalDouble.empty();
    }

    /// The strike between one where g fails and one where it holds.
    double crossing(double failing, double holding) {
      var bad = failing;
      var good = holding;
      for (var i = 0; i < BISECTIONS; i++) {
        var middle = (bad + good) / 2;
        if (durrleman(middle) < 0) {
          bad = middle;
        } else {
          good = middle;
        }
      }
      return forward * Exp.exp(good);
    }

    private double slope(SabrVol vol) {
      return 2 * vol.vol() * vol.perLogStrike() * years;
    }

    private SabrVol vol(double k) {
      return model.vol(forward, forward * Exp.exp(k), years);
    }
  }
}
