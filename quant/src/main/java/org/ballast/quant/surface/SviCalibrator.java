package org.ballast.quant.surface;

import java.util.List;
import java.util.Optional;
import org.ballast.quant.math.NelderMead;
import org.ballast.quant.svi.SviSlice;

/// Fits an SVI slice to the quotes of one expiry.
///
/// For a given centre m and width s the slice is linear in level and wing slopes, `w = a + u
/// (sqrt(y^2+1) + y) + v (sqrt(y^2+1) - y)` with y = (k - m)/s, and the slopes have simple bounds:
/// 0 <= u, v <= s keeps both wings below Lee's limit 2. So the inner problem is solved exactly and
/// only (m, s) is searched: a grid, then Nelder-Mead from its best point. Errors are in vol: an
/// error in w is divided by 2 sigma T. Source: De Marco & Martini, "Quasi-explicit calibration of
/// Gatheral's SVI model", Zeliade Systems 2009, with the wing variables in place of theirs.
final class SviCalibrator {
  /// Fewer quotes do not determine five parameters.
  static final int POINTS_MIN = 5;

  private static final int GRID = 9;
  private static final int POLISH_ITERATIONS = 120;

  /// Least total variance at the bottom of the slice, as a fraction of the least quoted one.
  private static final double FLOOR = 0.01;

  private final List<SmilePoint> points;
  private final double years;
  private final double widthMin;
  private final double widthMax;
  private final double varianceMin;
  private final double varianceMax;

  private SviCalibrator(List<SmilePoint> points, double years) {
    this.points = points;
    this.years = years;
    var atTheMoney = Double.POSITIVE_INFINITY;
    var least = Double.POSITIVE_INFINITY;
    var most = 0.0;
    var nearest = Double.POSITIVE_INFINITY;
    for (var point : points) {
      var variance = point.midVol() * point.midVol() * years;
      least = Math.min(least, variance);
      most = Math.max(most, variance);
      if (Math.abs(point.logMoneyness()) < nearest) {
        nearest = Math.abs(point.logMoneyness());
        atTheMoney = variance;
      }
    }
    var sd = Math.sqrt(atTheMoney);
    this.varianceMin = least;
    this.varianceMax = most;
    this.widthMin = 0.02 * sd;
    this.widthMax = 6 * sd;
  }

  /// The slice of least weighted squared error in vol; empty with fewer than [#POINTS_MIN] points.
  /// Units: years ACT/365. Domain: years > 0.
  static Optional<SviSlice> fit(List<SmilePoint> points, double years) {
    if (!(years > 0)) {
      throw new IllegalArgumentException("years must be positive: years=" + years);
    }
    return points.size() < POINTS_MIN
        ? Optional.empty()
        : Optional.of(new SviCalibrator(List.copyOf(points), years).search());
  }

  private SviSlice search() {
    var reach = 2 * widthMax / 6;
    var bestM = 0.0;
    var bestS = widthMax / 6;
    var best = Double.POSITIVE_INFINITY;
    for (var i = 0; i < GRID; i++) {
      for (var j = 0; j < GRID; j++) {
        var m = reach * (2.0 * i / (GRID - 1) - 1);
        var fraction = (j + 1.0) / GRID;
        var s = widthMin + (widthMax - widthMin) * fraction * fraction;
        var value = error(m, s);
        if (value < best) {
          best = value;
          bestM = m;
          bestS = s;
        }
      }
    }
    var polished =
        NelderMead.minimise(
            this::error, bestM, bestS, reach / GRID, bestS / GRID, POLISH_ITERATIONS);
    return slice(polished[0], clampWidth(polished[1]));
  }

  private double error(double m, double s) {
    var width = clampWidth(s);
    var problem = problem(m, width);
    var outside = Math.abs(s - width) / widthMax;
    return problem.error(wings(problem, width)) * (1 + outside) + outside;
  }

  private SviSlice slice(double m, double s) {
    var x = wings(problem(m, s), s);
    var slopes = x[1] + x[2];
    var rho = slopes > 0 ? (x[1] - x[2]) / slopes : 0;
    var lowest = 2 * Math.sqrt(x[1] * x[2]);
    var a = Math.max(x[0], FLOOR * varianceMin - lowest);
    return new SviSlice(a, slopes / s, rho, m, s);
  }

  private double[] wings(BoxLeastSquares problem, double s) {
    return problem.solve(new double[] {-varianceMax, 0, 0}, new double[] {2 * varianceMax, s, s});
  }

  private BoxLeastSquares problem(double m, double s) {
    var problem = new BoxLeastSquares();
    for (var point : points) {
      var y = (point.logMoneyness() - m) / s;
      var root = Math.sqrt(y * y + 1);
      var perVol = 2 * point.midVol() * years;
      var target = point.midVol() * point.midVol() * years;
      problem.add(1, root + y, root - y, target, point.weight() / (perVol * perVol));
    }
    return problem;
  }

  private double clampWidth(double s) {
    return Math.min(widthMax, Math.max(widthMin, s));
  }
}
