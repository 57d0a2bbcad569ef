package org.ballast.quant.rates;

import org.ballast.quant.internal.Check;

/// Funding of a perpetual that accrues continuously on its premium outside a dead zone (Deribit).
///
/// Units: rates are decimals per 8 hours; positive means longs pay shorts. Domain: damper, cap >=
/// 0. Throws: IllegalArgumentException.
///
/// Source: support.deribit.com article 31424939178397.
///
/// @param damper half width of the dead zone of the premium
/// @param cap largest rate either way
public record DampedFunding(double damper, double cap) {
  private static final double HOURS_PER_RATE = 8;

  public DampedFunding {
    Check.nonNegative("damper", damper);
    Check.nonNegative("cap", cap);
  }

  /// Premium of the mark over the index, as a decimal.
  public static double premium(double markPrice, double indexPrice) {
    Check.positive("markPrice", markPrice);
    Check.positive("indexPrice", indexPrice);
    return (markPrice - indexPrice) / indexPrice;
  }

  /// Rate per 8 hours at a premium.
  public double rate8h(double premium) {
    Check.finite("premium", premium);
    double beyond = Math.max(damper, premium) + Math.min(-damper, premium);
    return Math.min(cap, Math.max(-cap, beyond));
  }

  /// Amount a position pays over a time at a constant rate, in the unit of the position.
  ///
  /// Units: position signed, positive long; the result is positive where the holder pays.
  public static double payment(double rate8h, double position, double hours) {
    Check.finite("rate8h", rate8h);
    Check.finite("position", position);
    Check.nonNegative("hours", hours);
    return rate8h * position * (hours / HOURS_PER_RATE);
  }

  /// The same in coins, for a contract whose position is in USD and which settles in coin.
  public static double paymentCoin(
      double rate8h, double positionUsd, double hours, double indexPrice) {
    Check.positive("indexPrice", indexPrice);
    return payment(rate8h, positionUsd, hours) / indexPrice;
  }
}
