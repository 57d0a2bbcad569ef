package org.ballast.hedging.structure;

import java.util.List;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.instrument.OptionType;

/// What one coin of a coin-settled option is worth in USD at its delivery, the fee of the delivery
/// paid.
///
/// An option that pays `max(w (D - K), 0) / D` coins is worth `max(w (D - K), 0)` USD at the
/// delivery price D, and its fee of `min(rate, cap payoff)` coins `min(rate D, cap max(..))` USD:
/// so the worth is piecewise linear in D, with kinks at the strike and where the cap ends. Either
/// side pays the fee. Units: strike and spot in USD per coin, result in USD per coin. Domain: spot
/// not negative; a spot of zero is the limit.
record DeliveryPayoff(OptionType type, double strike, double feeRate, double feeCap) {
  static DeliveryPayoff of(Option option) {
    var fees = option.terms().map(terms -> terms.fees());
    return new DeliveryPayoff(
        option.type(),
        option.strike().toDouble(),
        fees.map(known -> known.deliveryRate().toDouble()).orElse(0.0),
        fees.map(known -> known.capOfPrice().toDouble()).orElse(1.0));
  }

  /// `sign` is +1 for a coin held, -1 for one sold.
  double at(int sign, double spot) {
    double intrinsic = Math.max(0, type.sign() * (spot - strike));
    return sign * intrinsic - Math.min(feeRate * spot, feeCap * intrinsic);
  }

  /// Slope beyond every kink.
  double slopeAtInfinity(int sign) {
    return switch (type) {
      case CALL -> sign - Math.min(feeRate, feeCap);
      case PUT -> 0;
    };
  }

  /// Where the slope changes: the strike, and where the fee comes under its cap.
  List<Double> kinks() {
    double capEnds = feeCap * strike / (feeCap - type.sign() * feeRate);
    return feeRate > 0 && capEnds > 0 && Double.isFinite(capEnds)
        ? List.of(strike, capEnds)
        : List.of(strike);
  }
}
