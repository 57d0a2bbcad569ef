package org.ballast.quant.moves;

import org.ballast.quant.internal.Check;
import org.ballast.quant.math.Exp;
import org.ballast.quant.math.Log;

/// How the move of a 30-day volatility, of its skew and of a perpetual's basis is carried to other
/// expiries.
///
/// A volatility that expires in T years moves, in ln, by `(30 d / T)^volExponent` times the 30-day
/// move, its skew by `(30 d / T)^skewExponent` times the 30-day shift, T being at least
/// `yearsFloor`; a dated forward moves against spot by `datedBasisShare` times the perpetual's move
/// of ln basis. See docs/models/joint-moves.md for what was measured.
public record TenorRule(
    double volExponent, double skewExponent, double yearsFloor, double datedBasisShare) {
  /// Years of the expiry whose moves are observed.
  public static final double REFERENCE_YEARS = 30 / 365.0;

  /// The root of time, no expiry moving more than one of a week; dated forwards follow the
  /// perpetual.
  public static final TenorRule ROOT_TIME = new TenorRule(0.5, 0.5, 7 / 365.0, 1);

  public TenorRule {
    Check.finite("volExponent", volExponent);
    Check.finite("skewExponent", skewExponent);
    Check.positive("yearsFloor", yearsFloor);
    Check.finite("datedBasisShare", datedBasisShare);
  }

  /// Share of the 30-day move of ln vol that an expiry takes.
  public double volShare(double years) {
    return share(volExponent, years);
  }

  /// Share of the 30-day shift of skew that an expiry takes.
  public double skewShare(double years) {
    return share(skewExponent, years);
  }

  private double share(double exponent, double years) {
    return Exp.exp(-exponent * Log.ofRatio(Math.max(yearsFloor, years), REFERENCE_YEARS));
  }
}
