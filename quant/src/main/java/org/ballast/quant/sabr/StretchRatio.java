package org.ballast.quant.sabr;

import org.ballast.quant.math.Log;

/// The factor z/x(z) by which stochastic volatility bends a smile, and d ln(z/x)/dz, where `x(z) =
/// ln((sqrt(1 - 2 rho z + z^2) + z - rho) / (1 - rho))`.
///
/// x'(z) = 1/sqrt(1 - 2 rho z + z^2) is the generating function of the Legendre polynomials, so x/z
/// = sum P_n(rho) z^n / (n + 1): near zero, where the closed form cancels, that series is exact.
/// Domain: |rho| < 1, z finite.
record StretchRatio(double value, double logSlope) {
  /// Below this the series is used; its last term is then under 1e-20.
  private static final double SERIES_MAX = 0.1;

  private static final int TERMS = 20;

  static StretchRatio of(double z, double rho) {
    if (Math.abs(z) <= SERIES_MAX) {
      return series(z, rho);
    }
    // x(-z; -rho) = -x(z; rho): the side without cancellation is taken.
    var side = z > 0 ? 1 : -1;
    var x = side * closed(side * z, side * rho);
    return new StretchRatio(z / x, 1 / z - 1 / (root(z, rho) * x));
  }

  /// Domain: z > 0.
  private static double closed(double z, double rho) {
    var root = root(z, rho);
    return Log.log1p(z * (root + 1 + z - 2 * rho) / ((root + 1) * (1 - rho)));
  }

  private static double root(double z, double rho) {
    return Math.sqrt((z - rho) * (z - rho) + (1 - rho) * (1 + rho));
  }

  private static StretchRatio series(double z, double rho) {
    var legendre = 1.0;
    var legendreBefore = 0.0;
    var power = 1.0;
    var sum = 1.0;
    var slope = 0.0;
    for (var n = 1; n < TERMS; n++) {
      var next = ((2 * n - 1) * rho * legendre - (n - 1) * legendreBefore) / n;
      legendreBefore = legendre;
      legendre = next;
      slope += n * legendre * power / (n + 1);
      power *= z;
      sum += legendre * power / (n + 1);
    }
    return new StretchRatio(1 / sum, -slope / sum);
  }
}
