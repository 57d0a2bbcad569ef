package org.ballast.quant.rates;

import org.ballast.quant.internal.Check;

/// Funding of a perpetual paid at fixed times on its average premium (Binance, Hyperliquid).
///
/// Units: rates are decimals per 8 hours; positive means longs pay shorts. Domain: intervalHours
/// positive; clamp and capPerInterval non-negative. Throws: IllegalArgumentException.
///
/// Source: `P + clamp(I - P, -c, c)`, Hyperliquid's documents and Binance support b3c689c1.
///
/// @param interestRate8h I, the rate at no premium
/// @param clamp c, how far the interest rate may pull the premium
/// @param intervalHours time between payments
/// @param capPerInterval largest rate of one payment either way
public record ClampedFunding(
    double interestRate8h, double clamp, double intervalHours, double capPerInterval) {
  private static final double HOURS_PER_RATE = 8;

  public ClampedFunding {
    Check.finite("interestRate8h", interestRate8h);
    Check.nonNegative("clamp", clamp);
    Check.positive("intervalHours", intervalHours);
    Check.nonNegative("capPerInterval", capPerInterval);
  }

  /// Premium of the book over the index, from the prices at which a set notional trades.
  public static double premiumIndex(double impactBid, double impactAsk, double indexPrice) {
    Check.positive("impactBid", impactBid);
    Check.positive("impactAsk", impactAsk);
    Check.positive("indexPrice", indexPrice);
    return (Math.max(0, impactBid - indexPrice) - Math.max(0, indexPrice - impactAsk)) / indexPrice;
  }

  /// Rate per 8 hours at an average premium, before the cap.
  public double rate8h(double averagePremium) {
    Check.finite("averagePremium", averagePremium);
    double pull = interestRate8h - averagePremium;
    // Inside the clamp the premium cancels exactly.
    return Math.abs(pull) <= clamp ? interestRate8h : averagePremium + Math.copySign(clamp, pull);
  }

  /// Rate of one payment, capped.
  public double ratePerInterval(double averagePremium) {
    double rate = rate8h(averagePremium) * (intervalHours / HOURS_PER_RATE);
    return Math.min(capPerInterval, Math.max(-capPerInterval, rate));
  }

  /// Amount one payment costs a position.
  ///
  /// Units: size in coins, positive long; the result in quote currency, positive where it is paid.
  public double payment(double averagePremium, double size, double oraclePrice) {
    Check.finite("size", size);
    Check.positive("oraclePrice", oraclePrice);
    return ratePerInterval(averagePremium) * size * oraclePrice;
  }
}
