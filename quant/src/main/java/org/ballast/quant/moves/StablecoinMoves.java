package org.ballast.quant.moves;

import org.ballast.domain.value.Asset;

/// Price of a stablecoin at the end of the horizon over that at the start, one element a scenario.
/// Domain: positive.
public record StablecoinMoves(Asset asset, double[] factors) {
  public StablecoinMoves {
    factors = Columns.positive("factor", factors, factors.length);
  }
}
