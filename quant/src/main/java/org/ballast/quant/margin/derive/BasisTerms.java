package org.ballast.quant.margin.derive;

import org.ballast.quant.internal.Check;

/// Charge for forwards moving apart: an expiry's loss at the worse of two factors on its forward,
/// times add + perYear T. Units: factors per 1.00.
public record BasisTerms(double up, double down, double add, double perYear) {
  public BasisTerms {
    Check.positive("up", up);
    Check.positive("down", down);
    Check.nonNegative("add", add);
    Check.nonNegative("perYear", perYear);
  }
}
