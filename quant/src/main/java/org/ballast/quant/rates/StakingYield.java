package org.ballast.quant.rates;

import org.ballast.quant.internal.Check;
import org.ballast.quant.math.Exp;
import org.ballast.quant.math.Log;

/// Yield of staking, quoted as a rate that compounds a number of times a year.
///
/// Units: decimals per year. Domain: apr finite and above -periodsPerYear, periodsPerYear > 0.
/// Throws: IllegalArgumentException.
///
/// @param apr annual rate before compounding
/// @param periodsPerYear how often rewards compound, 82,125 for Ethereum epochs
public record StakingYield(double apr, double periodsPerYear) {

  public StakingYield {
    Check.finite("apr", apr);
    Check.positive("periodsPerYear", periodsPerYear);
    if (!(apr > -periodsPerYear)) {
      throw new IllegalArgumentException(
          "apr must exceed -periodsPerYear: apr=" + apr + " periodsPerYear=" + periodsPerYear);
    }
  }

  /// Annual yield with compounding, `(1 + apr/n)^n - 1`.
  public double apy() {
    return Exp.expm1(continuous());
  }

  /// Continuous rate, `n ln(1 + apr/n)`: the dividend yield of the staked asset.
  public double continuous() {
    return periodsPerYear * Log.log1p(apr / periodsPerYear);
  }
}
