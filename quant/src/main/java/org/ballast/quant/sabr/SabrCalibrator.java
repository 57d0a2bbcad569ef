package org.ballast.quant.sabr;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ballast.quant.math.Exp;
import org.ballast.quant.math.Log;
import org.ballast.quant.surface.SmilePoint;

/// Fits SABR to the quotes of one expiry: beta is given, alpha reproduces the volatility at the
/// money, rho and nu make the weighted squared error in vol least.
///
/// The search is a damped Gauss-Newton one over (u, y), rho = u/sqrt(1+u^2), nu = e^y, from a few
/// starts in nu. Limits: a fixed number of steps, so the answer depends on nothing but the inputs.
/// Source of the search: Marquardt, J. SIAM 11 (1963) 431-441.
public final class SabrCalibrator {
  /// Fewer quotes do not determine level, skew and curvature.
  public static final int POINTS_MIN = 3;

  private static final double[] NU_STARTS = {0.3, 1, 3, 10};
  private static final int STEPS = 30;
  private static final double DIFFERENCE = 1e-6;
  private static final double DAMPING_START = 1e-3;
  private static final double DAMPING_MAX = 1e9;
  private static final double U_MAX = 20;
  private static final double Y_MAX = 5;

  /// A step that improves the squared error by a smaller share than this is the last.
  private static final double IMPROVEMENT_MIN = 1e-13;

  private final double forward;
  private final double years;
  private final double beta;
  private final double atmVol;
  private final double[] strikes;
  private final double[] vols;
  private final double[] rootWeights;

  private SabrCalibrator(List<SmilePoint> points, double forward, double years, double beta) {
    this.forward = forward;
    this.years = years;
    this.beta = beta;
    this.atmVol = AtmVol.of(points);
    this.strikes =
        points.stream().mapToDouble(point -> forward * Exp.exp(point.logMoneyness())).toArray();
    this.vols = points.stream().mapToDouble(SmilePoint::midVol).toArray();
    this.rootWeights = points.stream().mapToDouble(point -> Math.sqrt(point.weight())).toArray();
  }

  /// One end of the search: where it stands, its model and its errors.
  private record Point(double u, double y, SabrModel model, double[] errors, double square) {}

  /// The best model; empty with fewer than [#POINTS_MIN] points, or where no alpha reproduces the
  /// volatility at the money. Units: years ACT/365. Domain: forward and years positive, beta in [0,
  /// 1].
  public static Optional<SabrModel> fit(
      List<SmilePoint> points, double forward, double years, double beta) {
    if (!(years > 0) || !(forward > 0)) {
      throw new IllegalArgumentException(
          "forward and years must be positive: forward=" + forward + " years=" + years);
    }
    return points.size() < POINTS_MIN
        ? Optional.empty()
        : new SabrCalibrator(points, forward, years, beta).search();
  }

  private Optional<SabrModel> search() {
    return Arrays.stream(NU_STARTS)
        .mapToObj(nu -> point(0, Log.log(nu)))
        .flatMap(Optional::stream)
        .map(this::descend)
        .min(Comparator.comparingDouble(Point::square))
        .map(Point::model);
  }

  private Point descend(Point start) {
    var best = start;
    var damping = DAMPING_START;
    for (var i = 0; i < STEPS && damping < DAMPING_MAX; i++) {
      var next = step(best, damping);
      if (next.isEmpty() || next.get().square() >= best.square()) {
        damping *= 10;
        continue;
      }
      var improvement = best.square() - next.get().square();
      best = next.get();
      if (improvement <= IMPROVEMENT_MIN * best.square()) {
        break;
      }
      damping /= 10;
    }
    return best;
  }

  /// The damped least-squares step; empty where it cannot be worked out.
  private Optional<Point> step(Point at, double damping) {
    var inU = point(at.u() + DIFFERENCE, at.y());
    var inY = point(at.u(), at.y() + DIFFERENCE);
    if (inU.isEmpty() || inY.isEmpty()) {
      return Optional.empty();
    }
    double uu = 0;
    double uy = 0;
    double yy = 0;
    double u = 0;
    double y = 0;
    for (var i = 0; i < strikes.length; i++) {
      var error = at.errors()[i];
      var slopeU = (inU.get().errors()[i] - error) / DIFFERENCE;
      var slopeY = (inY.get().errors()[i] - error) / DIFFERENCE;
      uu += slopeU * slopeU;
      uy += slopeU * slopeY;
      yy += slopeY * slopeY;
      u += slopeU * error;
      y += slopeY * error;
    }
    uu *= 1 + damping;
    yy *= 1 + damping;
    var determinant = uu * yy - uy * uy;
    return determinant > 0
        ? point(at.u() - (yy * u - uy * y) / determinant, at.y() - (uu * y - uy * u) / determinant)
        : Optional.empty();
  }

  private Optional<Point> point(double u, double y) {
    if (!(Math.abs(u) <= U_MAX) || !(Math.abs(y) <= Y_MAX)) {
      return Optional.empty();
    }
    var rho = u / Math.sqrt(1 + u * u);
    var nu = Exp.exp(y);
    var alpha = SabrLevel.alpha(atmVol, forward, years, beta, rho, nu);
    if (alpha.isEmpty()) {
      return Optional.empty();
    }
    var model = new SabrModel(alpha.getAsDouble(), beta, rho, nu);
    var errors = new double[strikes.length];
    var square = 0.0;
    for (var i = 0; i < errors.length; i++) {
      errors[i] = rootWeights[i] * (model.impliedVol(forward, strikes[i], years) - vols[i]);
      square += errors[i] * errors[i];
    }
    return Double.isFinite(square)
        ? Optional.of(new Point(u, y, model, errors, square))
        : Optional.empty();
  }
}
