package org.ballast.quant.moves;

import org.ballast.domain.instrument.InstrumentId;

/// Basis of a staked token at every step: market price / (redemptionRate * index) - 1. Domain:
/// above -1 where known.
public record StakedHistory(InstrumentId token, FactorColumn bases) {
  public StakedHistory {
    for (int step = 0; step < bases.size(); step++) {
      if (bases.isKnown(step) && !(bases.at(step) > -1)) {
        throw new IllegalArgumentException(
            "basis must be above -1: token="
                + token
                + " step="
                + step
                + " basis="
                + bases.at(step));
      }
    }
  }
}
