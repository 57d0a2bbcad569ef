package org.ballast.quant.pricing;

import org.ballast.domain.instrument.OptionType;
import org.ballast.quant.internal.Check;
import org.ballast.quant.math.Log;

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
    double logMoneyness = Log.ofRatio(forward, strike);
    return BlackKernel.price(
        type,
        discountFactor * forward,
        discountFactor * strike,
        logMoneyness,
        vol * Math.sqrt(years),
        discountFactor * (forward - strike));
  }

  /// Present value and Greeks at a fixed discount factor: add `rate * price` to theta where it
  /// accrues. Rho and phi hold the spot, so they move the forward too.
  public static OptionGreeks greeks(
      OptionType type,
      double forward,
      double strike,
      double years,
      double vol,
      double discountFactor) {
    double price = price(type, forward, strike, years, vol, discountFactor);
    double logMoneyness = Log.ofRatio(forward, strike);
    double totalSd = vol * Math.sqrt(years);
    if (BlackKernel.isDeterministic(totalSd)) {
      double weight = BlackKernel.exerciseWeight(type, logMoneyness);
      return BlackGreeks.atLimit(price, type.sign() * discountFactor * weight);
    }
    return BlackGreeks.of(
        type,
        BlackTerms.of(type, forward, strike, logMoneyness, totalSd),
        price,
        new BlackInputs(forward, strike, years, vol),
        new BlackRates(0, 0, discountFactor, discountFactor));
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
