package org.ballast.quant.pricing;

import java.util.OptionalDouble;
import org.ballast.domain.instrument.OptionType;
import org.ballast.quant.internal.Check;
import org.ballast.quant.math.Log;

/// Value and Greeks of an option that pays `max(w (D - K), 0) / D` coins at delivery price D.
///
/// Units: forward and strike in USD per coin, years ACT/365, vol per 1.00; the coin price is the
/// undiscounted Black-76 value over the forward of the expiry, as Deribit marks it. Domain: forward
/// positive; strike, years, vol non-negative. Limits: years = 0 or vol = 0 gives the intrinsic
/// value and its slopes in the forward, with a delta of 1, 0 or, exactly at the money, half; vegas,
/// thetas and gamma are then 0. Error: see docs/models/black-scholes-merton.md. Throws:
/// IllegalArgumentException off the domain.
///
/// Source: Black-76 over the forward, as 14,166 Deribit quotes confirm; see also Alexander, Chen &
/// Imeraj 2023, doi 10.1111/mafi.12410.
public final class InverseOption {
  private InverseOption() {}

  /// Price in coins per option on one coin.
  public static double priceCoin(
      OptionType type, double forward, double strike, double years, double vol) {
    check(forward, strike, years, vol);
    return BlackKernel.price(
        type,
        1,
        strike / forward,
        Log.ofRatio(forward, strike),
        vol * Math.sqrt(years),
        (forward - strike) / forward);
  }

  /// Volatility at which the option has a price in coins; empty where none does. Domain: forward,
  /// strike positive.
  public static OptionalDouble impliedVol(
      OptionType type, double forward, double strike, double years, double priceCoin) {
    return ImpliedVol.solve(type, forward, strike, years, 1, priceCoin * forward)
            instanceof ImpliedVol.Solved(double vol)
        ? OptionalDouble.of(vol)
        : OptionalDouble.empty();
  }

  /// Price in coins and its derivatives in the forward. Rho and phi hold the spot.
  public static OptionGreeks coinGreeks(
      OptionType type, double forward, double strike, double years, double vol) {
    double price = priceCoin(type, forward, strike, years, vol);
    double logMoneyness = Log.ofRatio(forward, strike);
    double totalSd = vol * Math.sqrt(years);
    if (BlackKernel.isDeterministic(totalSd)) {
      double exercised = type.sign() * BlackKernel.exerciseWeight(type, logMoneyness);
      return coinAtLimit(price, forward, strike, years, exercised);
    }
    var terms = BlackTerms.of(type, forward, strike, logMoneyness, totalSd);
    return BlackGreeks.ofCoin(type, terms, price, new BlackInputs(forward, strike, years, vol));
  }

  /// Price and sensitivities in coin and in the quote currency.
  public static InverseOptionGreeks greeks(
      OptionType type, double forward, double strike, double years, double vol) {
    var coin = coinGreeks(type, forward, strike, years, vol);
    var usd = Black76.greeks(type, forward, strike, years, vol, 1);
    return new InverseOptionGreeks(
        coin.price(),
        usd.price(),
        usd.delta(),
        coin.delta() * forward,
        coin.delta(),
        coin.gamma(),
        usd.gamma(),
        usd.vega(),
        coin.vega(),
        usd.theta(),
        coin.theta(),
        usd.vanna(),
        coin.vanna());
  }

  private static OptionGreeks coinAtLimit(
      double price, double forward, double strike, double years, double exercised) {
    double netTransactionDelta = strike / forward * exercised;
    double delta = netTransactionDelta / forward;
    return new OptionGreeks(
        price,
        delta,
        /* gamma= */ -2 * delta / forward,
        0,
        0,
        /* rho= */ years * netTransactionDelta,
        /* phi= */ -years * netTransactionDelta,
        0,
        0,
        0,
        0,
        /* speed= */ 6 * delta / forward / forward,
        0,
        0,
        0,
        0,
        /* dualDelta= */ -exercised / forward,
        0);
  }

  private static void check(double forward, double strike, double years, double vol) {
    Check.positive("forward", forward);
    Check.nonNegative("strike", strike);
    Check.nonNegative("years", years);
    Check.nonNegative("vol", vol);
  }
}
