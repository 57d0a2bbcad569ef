package org.ballast.quant.moves;

import org.ballast.domain.instrument.InstrumentId;

/// Moves of a staked token against the coins it redeems, one element a scenario: (1 + basis) at the
/// end over the same at the start. Domain: positive.
public record StakedMoves(InstrumentId token, double[] basisFactors) {
  public StakedMoves {
    basisFactors = Columns.positive("basisFactor", basisFactors, basisFactors.length);
  }
}
