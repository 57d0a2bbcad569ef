package org.ballast.quant.band;

import org.ballast.quant.internal.Check;
import org.ballast.quant.math.Exp;
import org.ballast.quant.math.Log;

/// A fitted product of powers, factor · lambda^cost · T^years · e^(decay T) · (e^(-r T)/sigma)^vol
/// · g^gamma, whose g is whatever measure of gamma it was fitted to.
///
/// Domain: factor not negative, cost and gamma positive, the others finite. Limits: 0 where lambda
/// or g is 0.
public record PowerLaw(
    double factor, double cost, double years, double decay, double vol, double gamma) {
  public PowerLaw {
    Check.nonNegative("factor", factor);
    Check.positive("cost exponent", cost);
    Check.finite("years exponent", years);
    Check.finite("decay", decay);
    Check.finite("vol exponent", vol);
    Check.positive("gamma exponent", gamma);
  }

  double at(HedgeTerms terms, double gammaMeasure) {
    if (terms.cost() == 0 || gammaMeasure == 0) {
      return 0;
    }
    var logarithm =
        cost * Log.log(terms.cost())
            + years * Log.log(terms.years())
            + decay * terms.years()
            + vol * (-terms.rate() * terms.years() - Log.log(terms.vol()))
            + gamma * Log.log(gammaMeasure);
    return factor * Exp.exp(logarithm);
  }
}
