package org.ballast.quant.moves;

import org.ballast.domain.value.Asset;

/// Price of a stablecoin at every step. Units: USD. Domain: positive where known.
public record StablecoinHistory(Asset asset, FactorColumn prices) {
  public StablecoinHistory {
    CoinHistory.requirePositive("price", prices, prices.size());
  }
}
