package org.ballast.quant.pricing;

import org.ballast.domain.instrument.OptionType;
import org.ballast.quant.internal.Check;
import org.ballast.quant.math.Exp;
import org.ballast.quant.math.Log;

/// Black-Scholes-Merton value and Greeks of a European option on a spot asset.
///
/// Units: spot and strike in the quote currency, years ACT/365, vol, rate and dividendYield
/// continuous per 1.00. Domain: spot > 0; strike, years, vol >= 0; rates finite. Limits: years = 0
/// or vol = 0 gives the discounted intrinsic value of the forward and a delta of e^(-qT), 0 or,
/// exactly at the money, half, with all other Greeks 0; strike = 0 gives the discounted asset.
/// Error: see docs/models/black-scholes-merton.md. Throws: IllegalArgumentException off the domain.
///
/// Source: Black & Scholes 1973, Merton 1973; Greeks as in Haug 2007, chapter 2.
public final class Bsm {
  private Bsm() {}

  /// Present value.
  public static double price(
      OptionType type,
      double spot,
      double strike,
      double years,
      double vol,
      double rate,
      double dividendYield) {
    check(spot, strike, years, vol, rate, dividendYield);
    return price(
        type,
        spot * Exp.exp(-dividendYield * years),
        strike * Exp.exp(-rate * years),
        logMoneyness(spot, strike, years, rate - dividendYield),
        vol * Math.sqrt(years));
  }

  /// Present value and all Greeks.
  public static OptionGreeks greeks(
      OptionType type,
      double spot,
      double strike,
      double years,
      double vol,
      double rate,
      double dividendYield) {
    check(spot, strike, years, vol, rate, dividendYield);
    double logMoneyness = logMoneyness(spot, strike, years, rate - dividendYield);
    double totalSd = vol * Math.sqrt(years);
    double assetDiscount = Exp.exp(-dividendYield * years);
    double cashDiscount = Exp.exp(-rate * years);
    double assetPv = spot * assetDiscount;
    double strikePv = strike * cashDiscount;
    if (BlackKernel.isDeterministic(totalSd)) {
      double weight = BlackKernel.exerciseWeight(type, logMoneyness);
      double price = price(type, assetPv, strikePv, logMoneyness, totalSd);
      return BlackGreeks.atLimit(price, type.sign() * assetDiscount * weight);
    }
    var terms = BlackTerms.of(type, assetPv, strikePv, logMoneyness, totalSd);
    double parity = BlackKernel.parity(assetPv, strikePv, logMoneyness);
    double price =
        BlackKernel.withIntrinsic(
            type, assetPv, strikePv, logMoneyness, terms.outOfTheMoney(), parity);
    return BlackGreeks.of(
        type,
        terms,
        price,
        new BlackInputs(spot, strike, years, vol),
        new BlackRates(rate, dividendYield, assetDiscount, cashDiscount));
  }

  private static double price(
      OptionType type, double assetPv, double strikePv, double logMoneyness, double totalSd) {
    double parity = BlackKernel.parity(assetPv, strikePv, logMoneyness);
    return BlackKernel.price(type, assetPv, strikePv, logMoneyness, totalSd, parity);
  }

  private static double logMoneyness(double spot, double strike, double years, double carry) {
    return Log.ofRatio(spot, strike) + carry * years;
  }

  private static void check(
      double spot, double strike, double years, double vol, double rate, double dividendYield) {
    Check.positive("spot", spot);
    Check.nonNegative("strike", strike);
    Check.nonNegative("years", years);
    Check.nonNegative("vol", vol);
    Check.finite("rate", rate);
    Check.finite("dividendYield", dividendYield);
  }
}
