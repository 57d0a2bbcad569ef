package org.ballast.quant.pricing;

import org.ballast.quant.math.Log;
import org.ballast.quant.math.Normal;

/// Inverse of the normalised Black formula in the total standard deviation.
///
/// Symbols: y = out-of-the-money value over the smaller of forward and strike, x = |ln(F/K)|, s =
/// vol * sqrt(years), a = x/s - s/2, b = x/s + s/2; then y = n(a) (R(a) - R(b)), dy/ds = n(a) and d
/// ln(dy/ds)/ds = a b / s. Domain: x >= 0, 0 < value < 1 and complement = 1 - value, given apart to
/// keep its digits.
final class TotalSdSolver {
  // y(s) is S-shaped. Each region has an objective that is nearly linear in its own variable:
  //   TAIL     s < min(x, sqrt(2x))      ln(y / value) in 1/s^2, for ln y ~ -x^2 / (2 s^2)
  //   CENTRE   above that, y <= 1/2      y - value in s
  //   CEILING  above that, y > 1/2       ln((1 - y) / complement) in s
  // Halley steps converge with third order; a bracket takes over where one leaves it.

  /// Steps after which the search stops; six are the most the tests have seen.
  static final int ITERATION_LIMIT = 32;

  // Third order: after a relative step this small the error left is far below rounding.
  private static final double LAST_STEP = 1e-7;
  private static final double SQRT_TWO_PI = 2.5066282746310007;
  private static final double START_EXPONENT_MIN = 0.5;
  private static final double BACHELIER_MAX = 1;
  private static final double CENTRE_MAX = 0.5;

  private final double x;
  private final double value;
  private final double complement;
  private final double valueAtBorder;
  private final Region region;
  private double lower;
  private double upper = Double.POSITIVE_INFINITY;
  private int iterations;

  private TotalSdSolver(double x, double value, double complement) {
    this.x = x;
    this.value = value;
    this.complement = complement;
    double border = Math.min(Math.sqrt(2 * x), x);
    valueAtBorder = border > 0 ? BlackKernel.outOfTheMoney(x, border) : 0;
    if (value < valueAtBorder) {
      region = Region.TAIL;
      upper = border;
    } else {
      region = value <= CENTRE_MAX ? Region.CENTRE : Region.CEILING;
      lower = border;
    }
  }

  private enum Region {
    TAIL,
    CENTRE,
    CEILING
  }

  static double solve(double x, double value, double complement) {
    return new TotalSdSolver(x, value, complement).search();
  }

  /// Iterations the search takes, for tests of its speed.
  static int iterations(double x, double value, double complement) {
    var solver = new TotalSdSolver(x, value, complement);
    solver.search();
    return solver.iterations;
  }

  private double search() {
    double s = start();
    while (iterations < ITERATION_LIMIT) {
      iterations++;
      double next = improve(s);
      if (Math.abs(next - s) <= LAST_STEP * s) {
        return next;
      }
      s = next > lower && next < upper ? next : bisect();
    }
    return s;
  }

  private double start() {
    if (region == Region.TAIL) {
      // y ~ n(a) s / (a b) far out: first without, then with the factor beside the exponential.
      double exponent = x - 2 * Log.log(value);
      double s = x / Math.sqrt(exponent);
      double factor = Math.max(SQRT_TWO_PI * exponent / s, 1);
      double corrected = Math.max(exponent - 2 * Log.log(factor), START_EXPONENT_MIN);
      return Math.min(x / Math.sqrt(corrected), upper);
    }
    return x < BACHELIER_MAX
        ? Math.max(SQRT_TWO_PI * (value + 0.5 * x), lower)
        : lower + SQRT_TWO_PI * (value - valueAtBorder);
  }

  private double bisect() {
    return upper == Double.POSITIVE_INFINITY ? 2 * lower : 0.5 * (lower + upper);
  }

  private double improve(double s) {
    double a = x / s - 0.5 * s;
    double b = x / s + 0.5 * s;
    double density = Normal.density(a);
    double curvature = a * b / s;
    return switch (region) {
      case TAIL -> {
        double y = BlackKernel.outOfTheMoney(x, s);
        narrow(s, y < value);
        double slope = density / y;
        yield tailStep(s, Log.ofRatio(y, value), slope, slope * (curvature - slope));
      }
      case CENTRE -> {
        double y = BlackKernel.outOfTheMoney(x, s);
        narrow(s, y < value);
        yield s + halley(y - value, density, density * curvature);
      }
      case CEILING -> {
        double c = BlackKernel.complement(x, s);
        narrow(s, c > complement);
        double slope = -density / c;
        yield s + halley(Log.ofRatio(c, complement), slope, slope * (curvature - slope));
      }
    };
  }

  private void narrow(double s, boolean isBelowRoot) {
    if (isBelowRoot) {
      lower = s;
    } else {
      upper = s;
    }
  }

  /// Halley step of f(s) in the variable u = 1/s^2, returned as the new s.
  private static double tailStep(double s, double f, double slope, double curvature) {
    double sSlope = -0.5 * s * s * s;
    double sCurvature = 0.75 * s * s * s * s * s;
    double step = halley(f, slope * sSlope, curvature * sSlope * sSlope + slope * sCurvature);
    return 1 / Math.sqrt(1 / (s * s) + step);
  }

  private static double halley(double f, double slope, double curvature) {
    double newton = -f / slope;
    return newton / (1 + 0.5 * newton * curvature / slope);
  }
}
