package org.ballast.quant.band;

import org.ballast.quant.internal.Check;

/// The volatility that hedging every so often at a proportional cost implies.
///
/// sigma² (1 + Le) where gamma is short and sigma² (1 - Le) where it is long, with Le =
/// lambda/sigma sqrt(8/(pi dt)) and lambda one way; a round trip's cost k = 2 lambda gives the
/// usual sqrt(2/pi) k/(sigma sqrt(dt)). With the sign of a book's own gamma where it stands, this
/// is the local volatility of Hoggard, Whalley and Wilmott. Source: Leland, Option pricing and
/// replication with transactions costs, Journal of Finance 40 (1985); Hoggard, Whalley & Wilmott,
/// Hedging option portfolios in the presence of transaction costs, Advances in Futures and Options
/// Research 7 (1994).
public final class Leland {
  private Leland() {}

  /// The volatility to hedge with.
  public sealed interface Volatility {
    /// Units: vol per square root of a year.
    record Adjusted(double vol) implements Volatility {}

    /// Long gamma earns less than hedging it at this interval costs; `number` is Le, at least 1.
    record DoNotRehedge(double number) implements Volatility {}
  }

  /// Le. Domain: vol and intervalYears positive, cost not negative.
  public static double number(double vol, double cost, double intervalYears) {
    Check.positive("vol", vol);
    Check.nonNegative("cost", cost);
    Check.positive("intervalYears", intervalYears);
    return cost / vol * Math.sqrt(8 / (Math.PI * intervalYears));
  }

  /// Limits: gamma = 0 leaves the volatility as it is.
  public static Volatility volatility(double vol, double cost, double intervalYears, double gamma) {
    Check.finite("gamma", gamma);
    var number = number(vol, cost, intervalYears);
    if (gamma > 0 && number >= 1) {
      return new Volatility.DoNotRehedge(number);
    }
    return new Volatility.Adjusted(vol * Math.sqrt(1 - Math.signum(gamma) * number));
  }
}
