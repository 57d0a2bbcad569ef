package org.ballast.quant.math;

/// Sine, cosine and arc tangent built from fixed arithmetic, so that every machine returns the same
/// bits.
///
/// Units: radians. Domain: every double; NaN and, for sine and cosine, infinity give NaN. Error: at
/// most 0.7 ulp (sin, cos, to a million) and 1.1 ulp (atan2), measured; beyond a million that of an
/// argument half an ulp away; docs/models/normal-distribution.md.
public final class Circular {
  // Method: x = n pi/2 + r with |r| <= pi/4, where pi/2 is split so that n * FIRST and n * SECOND
  // are exact; r is kept as a sum of two doubles. S and C interpolate (sin(r)/r - 1) / r^2 and
  // (cos(r) - 1 + r^2/2) / r^4 at Chebyshev nodes in r^2; they miss the functions by 6e-18.
  private static final double HALF_PI_FIRST = 0x1.921fb544p0;
  private static final double HALF_PI_SECOND = 0x1.0b4611a6p-34;
  private static final double HALF_PI_THIRD = 0x1.3198a2e037073p-69;
  private static final double INVERSE_HALF_PI = 0.6366197723675814;
  private static final double ROUND_TO_INTEGER = 0x1.8p52;
  private static final double REDUCTION_MAX = 0x1p20;
  private static final double[] SINE = {
    -0.16666666666666666,
    0.008333333333333331,
    -0.0001984126984126504,
    2.755731921932058e-06,
    -2.50521062259944e-08,
    1.6058530596645953e-10,
    -7.586636882825159e-13
  };
  private static final double[] COSINE = {
    0.041666666666666664,
    -0.0013888888888887389,
    2.48015872987544e-05,
    -2.755731726587808e-07,
    2.087614504941318e-09,
    -1.138254464534925e-11
  };

  // Method: the ratio t of the smaller to the larger side is moved towards 0 by the nearest of the
  // angles whose tangents are 0, 1/2 and 1; A interpolates (atan(s)/s - 1) / s^2 for |s| <= 1/4.
  private static final double[] ARC_TANGENT = {
    -0.3333333333333333,
    0.19999999999998921,
    -0.14285714285253562,
    0.11111111035291911,
    -0.09090902827435111,
    0.07692016123431836,
    -0.06658651772903566,
    0.05752619086241913,
    -0.04101828156464053
  };
  private static final double[] TANGENTS = {0, 0.5, 1};
  private static final double[] ANGLES = {0, 0.4636476090008061, 0.7853981633974483};
  private static final double[] ANGLES_LOW = {0, 2.2698777452961687e-17, 3.061616997868383e-17};
  private static final double HALF_PI = 1.5707963267948966;
  private static final double HALF_PI_LOW = 6.123233995736766e-17;

  private Circular() {}

  public static double sin(double x) {
    return quadrant(x, 0);
  }

  public static double cos(double x) {
    return quadrant(x, 1);
  }

  /// Angle of the point (x, y), in [-pi, pi], with the signs of zeros as in the standard library.
  ///
  /// Limits: a point at the origin lies in the direction of its signed zeros; one infinite side
  /// wins over a finite one; two give NaN.
  public static double atan2(double y, double x) {
    double up = Math.abs(y);
    double along = Math.abs(x);
    boolean isSteep = up > along;
    double rest = isSteep ? HALF_PI : 0;
    double restLow = isSteep ? HALF_PI_LOW : 0;
    double side = isSteep ? -1 : 1;
    if (Math.copySign(1, x) < 0) {
      rest = isSteep ? HALF_PI : Math.PI;
      restLow = isSteep ? HALF_PI_LOW : 2 * HALF_PI_LOW;
      side = -side;
    }
    return Math.copySign(
        plusArcTangent(rest, restLow, side, Math.min(up, along), Math.max(up, along)), y);
  }

  /// `rest + restLow + side * atan(small / large)`.
  private static double plusArcTangent(
      double rest, double restLow, double side, double small, double large) {
    if (small == 0) {
      return rest;
    }
    double ratio = small / large;
    int near = ratio < 0.25 ? 0 : ratio < 0.75 ? 1 : 2;
    double tangent = TANGENTS[near];
    double s =
        near == 0 ? ratio : Math.fma(-tangent, large, small) / Math.fma(tangent, small, large);
    double bend = s * (s * s) * Polynomial.evaluate(ARC_TANGENT, s * s);
    double low = Math.fma(side, ANGLES_LOW[near] + bend, restLow);
    double high = Math.fma(side, ANGLES[near], rest);
    double sum = high + side * s;
    double lost = Math.abs(high) > Math.abs(s) ? (high - sum) + side * s : (side * s - sum) + high;
    return sum + (lost + low);
  }

  /// Sine of `x + turns * pi/2`.
  private static double quadrant(double x, int turns) {
    if (!(Math.abs(x) <= Double.MAX_VALUE)) {
      return Double.NaN;
    }
    double near = Math.abs(x) <= REDUCTION_MAX ? x : Math.IEEEremainder(x, 2 * Math.PI);
    double n = Math.fma(near, INVERSE_HALF_PI, ROUND_TO_INTEGER) - ROUND_TO_INTEGER;
    double first = Math.fma(-n, HALF_PI_FIRST, near);
    double step = n * HALF_PI_SECOND;
    double second = first - step;
    double lost = (first - second) - step;
    double third = Math.fma(-n, HALF_PI_THIRD, lost);
    double r = second + third;
    double low = (second - r) + third;
    int quarter = ((int) n + turns) & 3;
    double value = (quarter & 1) == 0 ? sineOf(r, low) : cosineOf(r, low);
    return quarter < 2 ? value : -value;
  }

  private static double sineOf(double r, double low) {
    double z = r * r;
    double bend = Math.fma(r * z, Polynomial.evaluate(SINE, z), Math.fma(-0.5 * z, low, low));
    return r + bend;
  }

  private static double cosineOf(double r, double low) {
    double z = r * r;
    double half = 0.5 * z;
    double head = 1 - half;
    double bend = Math.fma(z * z, Polynomial.evaluate(COSINE, z), -r * low);
    return head + (((1 - head) - half) + bend);
  }
}
