package org.ballast.quant.margin.derive;

import org.ballast.quant.math.Exp;
import org.ballast.quant.math.Log;
import org.ballast.quant.pricing.Black76;

/// One expiry revalued in the scenarios of PMRM_2: what does not change between them is worked out
/// once.
final class ExpiryValuer {
  private final DerivePortfolioTerms terms;
  private final DeriveExpiry expiry;
  private final double rootYears;
  private final double discountFactor;
  private final double volFactor;
  private final double gainDiscount;
  private final double lossDiscount;
  private final double value;

  ExpiryValuer(DerivePortfolioTerms terms, DeriveExpiry expiry) {
    this.terms = terms;
    this.expiry = expiry;
    var rate = Math.max(expiry.rate(), 0);
    this.rootYears = Math.sqrt(expiry.years());
    this.discountFactor = Exp.exp(-rate * expiry.years());
    this.volFactor = terms.vol().factor(expiry.years());
    this.gainDiscount = terms.discount().ofGain(rate, expiry.years());
    this.lossDiscount = terms.discount().ofLoss(rate, expiry.years());
    this.value = value(1, VolMove.NONE);
  }

  /// The marked value. Units: stablecoin.
  double value() {
    return value;
  }

  /// P&L in a scenario, before dampening.
  double gain(DeriveScenario scenario) {
    var moved = value(scenario.spot(), scenario.vol());
    var gain = moved * (moved >= 0 ? gainDiscount : lossDiscount) - value;
    return scenario.vol().isSkew() ? -Math.abs(gain) : gain;
  }

  /// Charge for the forward moving apart from the others; never positive.
  double basis() {
    var basis = terms.basis();
    var up = value(basis.up(), VolMove.NONE) - value;
    var down = value(basis.down(), VolMove.NONE) - value;
    return Math.min(Math.min(up, down), 0) * (basis.add() + basis.perYear() * expiry.years());
  }

  private double value(double spotFactor, VolMove move) {
    var forward = expiry.forward(spotFactor);
    var sum = 0.0;
    for (var option : expiry.options()) {
      var vol = vol(option, move, forward);
      sum +=
          option.coins()
              * Black76.price(
                  option.type(), forward, option.strike(), expiry.years(), vol, discountFactor);
    }
    return sum;
  }

  private double vol(DeriveOption option, VolMove move, double forward) {
    var vol = option.vol();
    return switch (move) {
      case NONE -> vol;
      case UP -> terms.vol().raised(vol, volFactor);
      case DOWN -> terms.vol().lowered(vol, volFactor);
      case LINEAR_SKEW -> vol * terms.skew().tilt(Log.ofRatio(option.strike(), forward), rootYears);
      case ABSOLUTE_SKEW ->
          vol * terms.skew().bend(Log.ofRatio(option.strike(), forward), rootYears);
    };
  }
}
