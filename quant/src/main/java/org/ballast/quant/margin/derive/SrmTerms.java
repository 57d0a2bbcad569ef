package org.ballast.quant.margin.derive;

import org.ballast.quant.internal.Check;

/// Derive's standard margin of the contracts on one coin.
///
/// `unpairedInitial` and `unpairedMaintenance` times the forward are charged for each call sold
/// beyond those held; `perpetualInitial` and `perpetualMaintenance` are shares of a perpetual's
/// notional. Units: per 1.00.
public record SrmTerms(
    SrmOptionTerms option,
    double unpairedInitial,
    double unpairedMaintenance,
    double perpetualInitial,
    double perpetualMaintenance) {
  public SrmTerms {
    Check.nonNegative("unpairedInitial", unpairedInitial);
    Check.nonNegative("unpairedMaintenance", unpairedMaintenance);
    Check.atMost("unpairedMaintenance", unpairedMaintenance, unpairedInitial);
    Check.nonNegative("perpetualInitial", perpetualInitial);
    Check.nonNegative("perpetualMaintenance", perpetualMaintenance);
    Check.atMost("perpetualMaintenance", perpetualMaintenance, perpetualInitial);
  }
}
