package org.ballast.quant.pricing;

import org.ballast.domain.instrument.OptionType;
import org.ballast.quant.internal.Check;
import org.ballast.quant.math.Exp;
import org.ballast.quant.math.Log;
import org.ballast.quant.math.Normal;

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
  public static BsmGreeks greeks(
      OptionType type,
      double spot,
      double strike,
      double years,
      double vol,
      double rate,
      double dividendYield) {
    check(spot, strike, years, vol, rate, dividendYield);
    double logMoneyness = logMoneyness(spot, strike, years, rate - dividendYield);
    double rootYears = Math.sqrt(years);
    double totalSd = vol * rootYears;
    double assetDiscount = Exp.exp(-dividendYield * years);
    double cashDiscount = Exp.exp(-rate * years);
    double price = price(type, spot * assetDiscount, strike * cashDiscount, logMoneyness, totalSd);
    if (BlackKernel.isDeterministic(totalSd)) {
      double weight = BlackKernel.exerciseWeight(type, logMoneyness);
      return atLimit(price, type.sign() * assetDiscount * weight);
    }
    int w = type.sign();
    double moneyness = logMoneyness / totalSd;
    double d1 = BlackKernel.bounded(moneyness + 0.5 * totalSd);
    double d2 = BlackKernel.bounded(moneyness - 0.5 * totalSd);
    double n1 = Normal.density(d1);
    double n2 = Normal.density(d2);
    double exercised = w * assetDiscount * Normal.cdf(w * d1, n1);
    double paid = w * cashDiscount * Normal.cdf(w * d2, n2);
    double carry = rate - dividendYield;
    double product = d1 * d2;
    double density = assetDiscount * n1;
    double gamma = density / (spot * totalSd);
    double vega = spot * density * rootYears;
    double drift = dividendYield + carry * d1 / totalSd;
    return new BsmGreeks(
        price,
        /* delta= */ exercised,
        gamma,
        vega,
        /* theta= */ -0.5 * vega * vol / years
            + dividendYield * spot * exercised
            - rate * strike * paid,
        /* rho= */ years * strike * paid,
        /* phi= */ -years * spot * exercised,
        /* vanna= */ -density * d2 / vol,
        /* volga= */ vega * product / vol,
        /* charm= */ dividendYield * exercised - density * (carry / totalSd - 0.5 * d2 / years),
        /* veta= */ vega * (drift - 0.5 * (1 + product) / years),
        /* speed= */ -gamma / spot * (d1 / totalSd + 1),
        /* zomma= */ gamma * (product - 1) / vol,
        /* color= */ gamma * (drift + 0.5 * (1 - product) / years),
        /* ultima= */ -vega / (vol * vol) * (product * (1 - product) + d1 * d1 + d2 * d2),
        /* vannaVolSlope= */ -density / (vol * vol) * (product * d2 - d1 - d2),
        /* dualDelta= */ -paid,
        /* dualGamma= */ n2 == 0 ? 0 : cashDiscount * n2 / (strike * totalSd));
  }

  private static BsmGreeks atLimit(double price, double delta) {
    return new BsmGreeks(price, delta, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
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
