package org.ballast.quant.margin.derive;

import org.ballast.quant.internal.Check;
import org.ballast.quant.math.Exp;

/// What PMRM_2 counts of an expiry's value in a scenario, beyond its rate.
///
/// A positive value counts by longBase e^(-T (r longFactor + longAdd)), a negative one by min(e^(r
/// T), shortBase e^(T (r shortFactor + shortAdd))). Units: rates per year.
public record DiscountTerms(
    double longFactor,
    double longAdd,
    double longBase,
    double shortFactor,
    double shortAdd,
    double shortBase) {
  public DiscountTerms {
    Check.nonNegative("longFactor", longFactor);
    Check.nonNegative("longAdd", longAdd);
    Check.nonNegative("longBase", longBase);
    Check.atMost("longBase", longBase, 1);
    Check.nonNegative("shortFactor", shortFactor);
    Check.nonNegative("shortAdd", shortAdd);
    Check.nonNegative("shortBase", shortBase);
    Check.above("shortBase", shortBase, 0);
  }

  double ofGain(double rate, double years) {
    return longBase * Exp.exp(-years * (rate * longFactor + longAdd));
  }

  double ofLoss(double rate, double years) {
    return Math.min(
        Exp.exp(rate * years), shortBase * Exp.exp(years * (rate * shortFactor + shortAdd)));
  }
}
