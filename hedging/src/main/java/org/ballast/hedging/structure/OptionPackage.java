package org.ballast.hedging.structure;

import java.util.List;

/// Options that are dealt lot by lot together: a put bought, or a put spread. Units: as
/// [OptionSide], of one lot of each.
record OptionPackage(List<OptionSide> sides) {
  OptionPackage {
    sides = List.copyOf(sides);
  }

  double flowCoins() {
    double sum = 0;
    for (var side : sides) {
      sum += side.flowCoins();
    }
    return sum;
  }

  double payoffAt(double spot) {
    double sum = 0;
    for (var side : sides) {
      sum += side.payoffAt(spot);
    }
    return sum;
  }

  double slopeAtInfinity() {
    double sum = 0;
    for (var side : sides) {
      sum += side.slopeAtInfinity();
    }
    return sum;
  }

  /// Of the option bought. Units: coin.
  double lotCoins() {
    return sides.getFirst().lotCoins();
  }

  double strikeMax() {
    return sides.getFirst().strike();
  }

  long lotsMax() {
    long lots = Long.MAX_VALUE;
    for (var side : sides) {
      lots = Math.min(lots, side.lotsMax());
    }
    return lots;
  }

  List<OptionLots> legs(long lots) {
    return sides.stream().map(side -> new OptionLots(side, lots)).toList();
  }
}
