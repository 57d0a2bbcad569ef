package org.ballast.quant.moves;

import org.ballast.quant.internal.Check;

/// How the surface of a coin moved while its price did, over one step between two recorded chains.
///
/// - logReturn: ln(index after / index before).
/// - logVolMove: ln(30-day volatility at the money, after / before).
/// - skewMove: change of d(vol) / d ln(K/F) at the money, 30 days.
/// - termMove: change of d ln(vol at the money) / d ln(years) at 30 days.
///
/// Both chains are read at a constant 30 days. Throws: `IllegalArgumentException` for what is not
/// finite.
public record SurfaceStep(double logReturn, double logVolMove, double skewMove, double termMove) {
  public SurfaceStep {
    Check.finite("logReturn", logReturn);
    Check.finite("logVolMove", logVolMove);
    Check.finite("skewMove", skewMove);
    Check.finite("termMove", termMove);
  }
}
