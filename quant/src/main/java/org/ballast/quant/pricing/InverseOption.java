package org.ballast.quant.pricing;

import org.ballast.domain.instrument.OptionType;
import org.ballast.quant.internal.Check;
import org.ballast.quant.math.Log;
import org.ballast.quant.math.Normal;

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
    double logMoneyness = Log.ofRatio(forward, strike);
    double totalSd = vol * Math.sqrt(years);
    return Black76.undiscounted(type, forward, strike, logMoneyness, totalSd) / forward;
  }

  /// Price and all sensitivities.
  public static InverseOptionGreeks greeks(
      OptionType type, double forward, double strike, double years, double vol) {
    check(forward, strike, years, vol);
    int w = type.sign();
    double logMoneyness = Log.ofRatio(forward, strike);
    double rootYears = Math.sqrt(years);
    double totalSd = vol * rootYears;
    double priceUsd = Black76.undiscounted(type, forward, strike, logMoneyness, totalSd);
    if (BlackKernel.isDeterministic(totalSd)) {
      return atLimit(priceUsd, forward, strike, w * BlackKernel.exerciseWeight(type, logMoneyness));
    }
    double d1 = BlackKernel.bounded(logMoneyness / totalSd + 0.5 * totalSd);
    double d2 = BlackKernel.bounded(logMoneyness / totalSd - 0.5 * totalSd);
    double density = Normal.density(d1);
    double delta = w * Normal.cdf(w * d1, density);
    double netTransactionDelta = w * strike / forward * Normal.cdf(w * d2);
    double gamma = density / (forward * totalSd);
    double vegaCoin = density * rootYears;
    double thetaCoin = -0.5 * vegaCoin * vol / years;
    return new InverseOptionGreeks(
        priceUsd / forward,
        priceUsd,
        delta,
        netTransactionDelta,
        netTransactionDelta / forward,
        (gamma - 2 * netTransactionDelta / forward) / forward,
        gamma,
        forward * vegaCoin,
        vegaCoin,
        forward * thetaCoin,
        thetaCoin,
        -density * d2 / vol,
        -density * d1 / (forward * vol));
  }

  private static InverseOptionGreeks atLimit(
      double priceUsd, double forward, double strike, double delta) {
    double netTransactionDelta = delta * strike / forward;
    return new InverseOptionGreeks(
        priceUsd / forward,
        priceUsd,
        delta,
        netTransactionDelta,
        netTransactionDelta / forward,
        -2 * netTransactionDelta / forward / forward,
        0,
        0,
        0,
        0,
        0,
        0,
        0);
  }

  private static void check(double forward, double strike, double years, double vol) {
    Check.positive("forward", forward);
    Check.nonNegative("strike", strike);
    Check.nonNegative("years", years);
    Check.nonNegative("vol", vol);
  }
}
