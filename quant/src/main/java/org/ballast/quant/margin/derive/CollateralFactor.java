package org.ballast.quant.margin.derive;

import org.ballast.quant.internal.Check;

/// Share of a collateral's value that counts. Units: per 1.00. Domain: 0 <= initial <= maintenance
/// <= 1.
public record CollateralFactor(double maintenance, double initial) {
  public CollateralFactor {
    Check.nonNegative("maintenance factor", maintenance);
    Check.atMost("maintenance factor", maintenance, 1);
    Check.nonNegative("initial factor", initial);
    Check.atMost("initial factor", initial, maintenance);
  }
}
