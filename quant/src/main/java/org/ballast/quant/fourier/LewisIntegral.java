package org.ballast.quant.fourier;

import org.ballast.quant.math.Circular;
import org.ballast.quant.math.Exp;
import org.ballast.quant.pricing.AssetModel;

/// Lewis' integrals over powers z = 1/2 + iu, for one expiry and the strikes that share it.
///
/// Symbols: phi(z) = E[(S_T / F)^z], x = ln(F / K), q = z (1 - z) = u^2 + 1/4, W the control
/// variance: that of the Black model whose phi is the same at z = 1/2. The trapezoid rule converges
/// geometrically, because phi and its Black twin are analytic in a strip and their poles at z = 0
/// and 1 cancel. Its step is halved, each transform being used once, until the integrals of all
/// strikes rest; its end is where the transforms have decayed.
///
/// Source: Lewis 2001, "A simple option formula for general jump-diffusion and other exponential
/// Levy processes"; the control variate after Andersen & Piterbarg 2010, section 8.4.
final class LewisIntegral {
  /// `integral Re(e^(iux) (black - phi)) / q du`.
  static final int VALUE = 0;

  /// `integral Re(z e^(iux) (black - phi)) / q du`.
  static final int SLOPE = 1;

  /// `integral Re(e^(iux) (black - phi)) du`.
  static final int CURVATURE = 2;

  /// `integral Re(e^(iux) dphi/dlevel) / q du`.
  static final int LEVEL = 3;

  /// `integral Re(e^(iux) dphi/dyears) / q du`.
  static final int YEARS = 4;

  private static final int INTEGRALS = 5;

  // Farther strikes are worth their intrinsic value to 1e-17 of the forward, or, above it, would
  // multiply rounding errors by the root of K / F.
  private static final double LOG_MONEYNESS_MIN = -16;
  private static final double LOG_MONEYNESS_MAX = 40;

  /// More transforms than this are not computed for one expiry.
  static final int NODES_MAX = 1 << 19;

  // Halving the step squares the error, so that a change this small leaves less than rounding.
  private static final double CHANGE_MAX = 1e-9;
  private static final double DECAYED = 1e-17;
  private static final double REACH_SD = 8;

  private final AssetModel model;
  private final double years;
  private final double[] logMoneyness;
  private final double controlVariance;
  private final double[][] sums;

  private LewisIntegral(AssetModel model, double years, double[] logMoneyness) {
    this.model = model;
    this.years = years;
    this.logMoneyness = logMoneyness;
    this.controlVariance = controlVariance(model, years);
    this.sums = new double[INTEGRALS][logMoneyness.length];
  }

  /// The integrals at each `ln(F / K)`, those out of reach moved to its edge.
  ///
  /// Throws: IllegalArgumentException where the transform does not decay, as without diffusion.
  static LewisIntegral of(AssetModel model, double years, double... logMoneyness) {
    double[] reachable = new double[logMoneyness.length];
    for (int i = 0; i < reachable.length; i++) {
      reachable[i] = Math.clamp(logMoneyness[i], LOG_MONEYNESS_MIN, LOG_MONEYNESS_MAX);
    }
    var integral = new LewisIntegral(model, years, reachable);
    if (integral.controlVariance > 0) {
      integral.refine();
    }
    return integral;
  }

  static boolean isWithinReach(double logMoneyness) {
    return logMoneyness >= LOG_MONEYNESS_MIN && logMoneyness <= LOG_MONEYNESS_MAX;
  }

  /// Total variance of the Black model that is subtracted; zero where nothing is random.
  double controlVariance() {
    return controlVariance;
  }

  double value(int integral, int strike) {
    return sums[integral][strike];
  }

  private static double controlVariance(AssetModel model, double years) {
    return Math.max(0, -8 * Transform.of(model, Complex.of(0.5), years).log().re());
  }

  private void refine() {
    double sd = Math.sqrt(controlVariance);
    double farthest = 0;
    for (double x : logMoneyness) {
      farthest = Math.max(farthest, Math.abs(x));
    }
    double step = Math.PI / (farthest + REACH_SD * sd);
    add(0, 0.5 * step);
    int nodes = addUntilDecayed(step);
    double[] values;
    double[] curvatures;
    do {
      requireDecay(2 * nodes);
      values = sums[VALUE].clone();
      curvatures = sums[CURVATURE].clone();
      halve();
      step *= 0.5;
      for (int j = 0; j < nodes; j++) {
        add((2 * j + 1) * step, step);
      }
      nodes *= 2;
    } while (!(change(VALUE, values) + sd * change(CURVATURE, curvatures) <= CHANGE_MAX));
  }

  private int addUntilDecayed(double step) {
    for (int j = 1; ; j++) {
      if (add(j * step, step) < DECAYED) {
        return j;
      }
      requireDecay(2 * j);
    }
  }

  private void requireDecay(int nodes) {
    if (nodes > NODES_MAX) {
      throw new IllegalArgumentException(
          "transform must decay within " + NODES_MAX + " nodes: years=" + years + " " + model);
    }
  }

  private double change(int integral, double[] before) {
    double change = 0;
    for (int i = 0; i < before.length; i++) {
      change = Math.max(change, Math.abs(sums[integral][i] - before[i]));
    }
    return change;
  }

  /// Adds the node at u to every strike and returns the size of the transforms there.
  private double add(double u, double weight) {
    double q = u * u + 0.25;
    var transform = Transform.of(model, new Complex(0.5, u), years);
    var phi = transform.log().exp();
    double black = Exp.exp(-0.5 * controlVariance * q);
    var difference = phi.negated().plus(black).times(weight / q);
    var byLevel = phi.times(transform.byLevel()).times(weight / q);
    var byYears = phi.times(transform.byYears()).times(weight / q);
    for (int i = 0; i < logMoneyness.length; i++) {
      double angle = u * logMoneyness[i];
      double cos = Circular.cos(angle);
      double sin = Circular.sin(angle);
      double along = difference.re() * cos - difference.im() * sin;
      double across = difference.re() * sin + difference.im() * cos;
      sums[VALUE][i] += along;
      sums[SLOPE][i] += 0.5 * along - u * across;
      sums[CURVATURE][i] += q * along;
      sums[LEVEL][i] += byLevel.re() * cos - byLevel.im() * sin;
      sums[YEARS][i] += byYears.re() * cos - byYears.im() * sin;
    }
    return phi.size() + black;
  }

  private void halve() {
    for (var sum : sums) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] *= 0.5;
      }
    }
  }
}
