package org.ballast.venues.simulated;

import java.util.List;
import org.ballast.domain.value.Asset;

/// What the simulated market of one coin is made of. Units: index in USD, atTheMoneyVol as a
/// decimal for a 30-day option, basisRate per year, strikeStep in USD.
record SimulatedCoin(
    Asset asset, double index, double atTheMoneyVol, double basisRate, double strikeStep) {
  static final List<SimulatedCoin> ALL =
      List.of(
          new SimulatedCoin(Asset.BTC, 88_000, 0.48, 0.05, 1_000),
          new SimulatedCoin(Asset.ETH, 2_950, 0.66, 0.04, 50));
}
