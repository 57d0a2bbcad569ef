package org.ballast.domain.instrument;

import org.ballast.domain.value.Asset;

/// A token that stands for a staked coin and earns its yield, such as wstETH for ETH. `staked` is
/// the coin whose price it follows; how many coins one token redeems is market data.
public record StakedAsset(Contract contract, Asset staked) implements Instrument {
  @Override
  public Asset underlying() {
    return staked;
  }
}
