package org.ballast.quant.margin.derive;

import org.ballast.quant.internal.Check;

/// What a collateral asset is charged, per 1.00 of its value; the initial share comes on top of the
/// maintenance one. Domain: both non-negative, together at most 1.
public record DeriveHaircut(double maintenance, double initial) {
  public DeriveHaircut {
    Check.nonNegative("maintenance haircut", maintenance);
    Check.nonNegative("initial haircut", initial);
    Check.atMost("haircut", maintenance + initial, 1);
  }
}
