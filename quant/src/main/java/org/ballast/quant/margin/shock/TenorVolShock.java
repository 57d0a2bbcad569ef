package org.ballast.quant.margin.shock;

import org.ballast.quant.internal.Check;
import org.ballast.quant.math.Exp;
import org.ballast.quant.math.Log;

/// Volatility moves that shrink with time to expiry: sigma (1 + up f) or sigma (1 - down f) with f
/// = (30 d / T)^p, p = `shortPower` up to 30 days and `longPower` beyond.
///
/// Units: `up`, `down` per 1.00 of vol; `upMin` a vol, the least a raised one becomes; times in
/// years. T counts as at least `yearsMin`. Limits: T = 0 without `yearsMin` gives f = 0, because no
/// volatility matters there. Domain: all non-negative.
public record TenorVolShock(
    double up, double down, double upMin, double shortPower, double longPower, double yearsMin) {
  private static final double PIVOT_YEARS = 30.0 / 365;

  public TenorVolShock {
    Check.nonNegative("up", up);
    Check.nonNegative("down", down);
    Check.nonNegative("upMin", upMin);
    Check.nonNegative("shortPower", shortPower);
    Check.nonNegative("longPower", longPower);
    Check.nonNegative("yearsMin", yearsMin);
  }

  /// The f of a time to expiry.
  public double factor(double years) {
    Check.nonNegative("years", years);
    double counted = Math.max(years, yearsMin);
    if (!(counted > 0)) {
      return 0;
    }
    double power = years <= PIVOT_YEARS ? shortPower : longPower;
    return Exp.exp(power * Log.log(PIVOT_YEARS / counted));
  }

  /// The raised vol.
  public double raised(double vol, double factor) {
    return Math.max(vol * (1 + up * factor), upMin);
  }

  /// The lowered vol, at least zero.
  public double lowered(double vol, double factor) {
    return vol * Math.max(1 - down * factor, 0);
  }
}
