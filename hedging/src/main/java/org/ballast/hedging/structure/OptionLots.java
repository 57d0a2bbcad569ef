package org.ballast.hedging.structure;

/// A leg of a structure: some lots of one side of a listed option. Domain: at least one lot.
record OptionLots(OptionSide side, long lots) {
  OptionLots {
    if (lots < 1) {
      throw new IllegalArgumentException("a leg must have a lot: lots=" + lots);
    }
  }

  /// Negative where sold.
  double signedCoins() {
    return side.side().sign() * side.lotCoins() * lots;
  }

  double flowCoins() {
    return side.flowCoins() * lots;
  }
}
