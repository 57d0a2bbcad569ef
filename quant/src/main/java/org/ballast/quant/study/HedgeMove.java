package org.ballast.quant.study;

import org.ballast.domain.instrument.OptionType;

/// One option from one chain to the next, with what Black's delta left unhedged.
///
/// Units: all values relative to the first forward, so that they compare over time; `error` is dV -
/// delta dF with V the undiscounted USD value at the venue's mark, `move` is dF/F, `vega` the coin
/// vega per 1.00 and years of the first chain. `callDelta` is Black's delta of the call of that
/// strike.
record HedgeMove(
    OptionType type,
    double strike,
    double callDelta,
    double years,
    double vega,
    double move,
    double error) {
  /// What is left unhedged with d(vol)/d(ln F) in the delta.
  double error(double volPerLogForward) {
    return error - vega * volPerLogForward * move;
  }
}
