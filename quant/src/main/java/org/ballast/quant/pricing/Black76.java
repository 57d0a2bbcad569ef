package org.ballast.quant.pricing;

import org.ballast.domain.instrument.OptionType;
import org.ballast.quant.internal.Check;
import org.ballast.quant.math.Log;
import org.ballast.quant.math.Normal;

/// Black-76 value and Greeks of a European option on a forward.
///
/// Units: forward and strike in the quote currency, years ACT/365, vol per 1.00. Domain: forward,
/// discountFactor > 0; strike, years, vol >= 0. Limits: years = 0 or vol = 0 gives the discounted
/// intrinsic value and a delta of the discount factor, 0 or, exactly at the money, half, with all
/// other Greeks 0; strike = 0 gives the discounted forward. Error: see
/// docs/models/black-scholes-merton.md. Throws: IllegalArgumentException off the domain.
///
/// Source: Black 1976.
public final class Black76 {
  private Black76() {}

  /// Present value.
  public static double price(
      OptionType type,
      double forward,
      double strike,
      double years,
      double vol,
      double discountFactor) {
    check(forward, strike, years, vol, discountFactor);
    return discountFactor
        * undiscounted(type, forward, strike, Log.ofRatio(forward, strike), vol * Math.sqrt(years));
  }

  /// Present value and Greeks.
  public static Black76Greeks greeks(
      OptionType type,
      double forward,
      double strike,
      double years,
      double vol,
      double discountFactor) {
    check(forward, strike, years, vol, discountFactor);
    int w = type.sign();
    double logMoneyness = Log.ofRatio(forward, strike);
    double rootYears = Math.sqrt(years);
    double totalSd = vol * rootYears;
    double price = discountFactor * undiscounted(type, forward, strike, logMoneyness, totalSd);
    if (BlackKernel.isDeterministic(totalSd)) {
      double delta = w * discountFactor * BlackKernel.exerciseWeight(type, logMoneyness);
      return new Black76Greeks(price, delta, 0, 0, 0, 0, 0, 0, 0, 0);
    }
    double d1 = BlackKernel.bounded(logMoneyness / totalSd + 0.5 * totalSd);
    double d2 = BlackKernel.bounded(logMoneyness / totalSd - 0.5 * totalSd);
    double n1 = Normal.density(d1);
    double n2 = Normal.density(d2);
    double density = discountFactor * n1;
    double vega = forward * density * rootYears;
    return new Black76Greeks(
        price,
        w * discountFactor * Normal.cdf(w * d1, n1),
        density / (forward * totalSd),
        vega,
        -0.5 * vega * vol / years,
        -density * d2 / vol,
        vega * d1 * d2 / vol,
        0.5 * density * d2 / years,
        -w * discountFactor * Normal.cdf(w * d2, n2),
        n2 == 0 ? 0 : discountFactor * n2 / (strike * totalSd));
  }

  /// Undiscounted value for callers that hold ln(forward / strike) and the total deviation.
  static double undiscounted(
      OptionType type, double forward, double strike, double logMoneyness, double totalSd) {
    return BlackKernel.price(type, forward, strike, logMoneyness, totalSd, forward - strike);
  }

  private static void check(
      double forward, double strike, double years, double vol, double discountFactor) {
    Check.positive("forward", forward);
    Check.nonNegative("strike", strike);
    Check.nonNegative("years", years);
    Check.nonNegative("vol", vol);
    Check.positive("discountFactor", discountFactor);
  }
}
