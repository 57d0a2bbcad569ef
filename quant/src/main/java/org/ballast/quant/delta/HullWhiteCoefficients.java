package org.ballast.quant.delta;

/// How volatilities have moved with the forward: `d(vol)/d(ln F) = (a + b D + c D^2) / sqrt(years)`
/// with D the Black delta of the call of that strike.
///
/// Hull and White fit calls and puts apart, each with its own delta. A call and a put of one strike
/// have one volatility, so here both are read at the call's delta. Units: vol per 1.00 times the
/// square root of years. Source: Hull & White 2017, equation 5.
public record HullWhiteCoefficients(double a, double b, double c) {
  public HullWhiteCoefficients {
    if (!Double.isFinite(a) || !Double.isFinite(b) || !Double.isFinite(c)) {
      throw new IllegalArgumentException(
          "coefficients must be finite: a=" + a + " b=" + b + " c=" + c);
    }
  }

  /// Limits: 0 at expiry, where there is no volatility left to move. Domain: years >= 0.
  public double perLogForward(double callDelta, double years) {
    return years > 0 ? (a + (b + c * callDelta) * callDelta) / Math.sqrt(years) : 0;
  }
}
