package org.ballast.quant.replication;

import org.ballast.domain.instrument.OptionType;
import org.ballast.quant.internal.Check;
import org.ballast.quant.math.Log;
import org.ballast.quant.math.Normal;
import org.ballast.quant.pricing.Black76;

/// One call sold at its Black-Scholes value, on an underlying without drift or interest whose
/// logarithm diffuses at that very volatility.
///
/// Units: spot and strike in the quote currency, years ACT/365, vol per 1.00. Domain: all positive.
public record ShortCall(double spot, double strike, double years, double vol) {
  public ShortCall {
    Check.positive("spot", spot);
    Check.positive("strike", strike);
    Check.positive("years", years);
    Check.positive("vol", vol);
  }

  /// Value of the call at a spot, with so much time left.
  double value(double atSpot, double yearsLeft) {
    return Black76.price(OptionType.CALL, atSpot, strike, yearsLeft, vol, 1);
  }

  /// d1, of which the delta is N(d1).
  double d1(double atSpot, double yearsLeft) {
    double totalSd = vol * Math.sqrt(yearsLeft);
    return Log.ofRatio(atSpot, strike) / totalSd + 0.5 * totalSd;
  }

  double delta(double atSpot, double yearsLeft) {
    return Normal.cdf(d1(atSpot, yearsLeft));
  }
}
