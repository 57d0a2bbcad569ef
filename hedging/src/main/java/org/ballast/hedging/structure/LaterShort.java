package org.ballast.hedging.structure;

import org.ballast.domain.instrument.OptionType;
import org.ballast.quant.pricing.Black76;

/// Options that a holding has sold and that live on at the date of the floor: a debt of what they
/// are worth then, at the volatility and basis of today.
///
/// The debt is concave in spot: between kinks of the rest the whole is least at an end. Units:
/// `coins` positive; `basis` is forward / index; years left at the date.
record LaterShort(
    OptionType type, double strike, double coins, double basis, double years, double vol) {
  double at(double spot) {
    if (spot == 0) {
      return type == OptionType.PUT ? -coins * strike / basis : 0;
    }
    return -coins * Black76.price(type, spot * basis, strike, years, vol, 1) / basis;
  }

  double slopeAtInfinity() {
    return type == OptionType.CALL ? -coins : 0;
  }
}
