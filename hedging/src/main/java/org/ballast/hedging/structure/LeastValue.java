package org.ballast.hedging.structure;

/// The least that a holding can be worth over all spot levels from one on, and where.
///
/// Units: USD; `spot` in USD per coin. Limits: a holding that loses without end as spot rises has a
/// least value of minus infinity at an infinite spot.
public record LeastValue(double usd, double spot) {
  /// Relative rounding error of sums of some ten terms.
  static final double TOLERANCE = 1e-9;

  static LeastValue of(SpotCurve curve, double fromSpot) {
    if (curve.slopeAtInfinity() < -TOLERANCE * Math.abs(curve.coins())) {
      return new LeastValue(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }
    var least = new LeastValue(curve.at(fromSpot), fromSpot);
    for (double kink : curve.kinks()) {
      if (kink > fromSpot && curve.at(kink) < least.usd()) {
        least = new LeastValue(curve.at(kink), kink);
      }
    }
    return least;
  }

  /// The lowest spot from which on the curve is never below a level; infinity where there is none.
  static double holdsFrom(SpotCurve curve, double levelUsd) {
    double allowed = levelUsd - TOLERANCE * Math.abs(levelUsd);
    if (LeastValue.of(curve, 0).usd() >= allowed) {
      return 0;
    }
    var kinks = curve.kinks();
    double from = Double.POSITIVE_INFINITY;
    if (LeastValue.of(curve, 0).usd() == Double.NEGATIVE_INFINITY) {
      return from;
    }
    double above = kinks.isEmpty() ? 0 : kinks.getLast();
    if (curve.at(above) < allowed) {
      return curve.slopeAtInfinity() > 0
          ? above + (levelUsd - curve.at(above)) / curve.slopeAtInfinity()
          : from;
    }
    for (int i = kinks.size() - 1; i >= 0; i--) {
      double below = i == 0 ? 0 : kinks.get(i - 1);
      if (curve.at(below) < allowed) {
        return crossing(curve, below, kinks.get(i), levelUsd);
      }
    }
    return 0;
  }

  /// Where a curve that is linear or concave between two spots comes up to a level, by bisection.
  private static double crossing(SpotCurve curve, double below, double above, double levelUsd) {
    double low = below;
    double high = above;
    for (int i = 0; i < Double.SIZE; i++) {
      double middle = 0.5 * (low + high);
      if (curve.at(middle) < levelUsd) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }
}
