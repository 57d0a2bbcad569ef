package org.ballast.quant.fourier;

import org.ballast.quant.math.Circular;
import org.ballast.quant.pricing.AssetModel;

/// Mean, variance and fourth cumulant of ln(S_T / F).
///
/// They are the Taylor coefficients of the transform's logarithm at 0, each an average of it over a
/// circle. Error: far below what a choice of an interval needs, where moments exist on the circle.
///
/// Source: Lyness & Moler 1967, SIAM J. Numer. Anal. 4, 202-210.
record Cumulants(double mean, double variance, double fourth) {
  static final Cumulants NONE = new Cumulants(0, 0, 0);

  private static final double RADIUS = 0.05;
  private static final int POINTS = 16;

  static Cumulants of(AssetModel model, double years) {
    double first = 0;
    double second = 0;
    double fourth = 0;
    for (int j = 0; j < POINTS; j++) {
      double angle = 2 * Math.PI * j / POINTS;
      var z = turned(angle).times(RADIUS);
      var log = Transform.of(model, z, years).log();
      first += log.times(turned(-angle)).re();
      second += log.times(turned(-2 * angle)).re();
      fourth += log.times(turned(-4 * angle)).re();
    }
    double square = RADIUS * RADIUS;
    return new Cumulants(
        first / (POINTS * RADIUS),
        2 * second / (POINTS * square),
        24 * fourth / (POINTS * square * square));
  }

  /// A standard deviation, widened for fat tails.
  double scale() {
    return Math.sqrt(Math.max(0, variance) + Math.sqrt(Math.max(0, fourth)));
  }

  private static Complex turned(double angle) {
    return new Complex(Circular.cos(angle), Circular.sin(angle));
  }
}
