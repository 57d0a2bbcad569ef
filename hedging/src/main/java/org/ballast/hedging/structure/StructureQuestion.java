package org.ballast.hedging.structure;

import java.util.List;

/// What a search for one structure is asked: a curve to be lifted to a floor with the options of
/// one expiry.
///
/// Units: floor and budget in USD; `fromSpot` and `index` in USD per coin. Shape: sides by rising
/// strike.
record StructureQuestion(
    SpotCurve curve,
    double floorUsd,
    double fromSpot,
    double budgetUsd,
    double index,
    List<OptionSide> putsBought,
    List<OptionSide> putsSold,
    List<OptionSide> callsSold) {
  StructureQuestion {
    putsBought = List.copyOf(putsBought);
    putsSold = List.copyOf(putsSold);
    callsSold = List.copyOf(callsSold);
  }

  /// The most lots of a package: no more is bought than there are coins that a fall can hurt,
  /// rounded up to a lot, for what goes beyond protects nothing.
  long lotsMax(OptionPackage bundle) {
    double lots = Math.ceil(curve.steepest() / bundle.lotCoins() * (1 - LeastValue.TOLERANCE));
    return (long) Math.min((double) bundle.lotsMax(), lots);
  }

  LeastValue leastBefore() {
    return LeastValue.of(curve, fromSpot);
  }

  LeastValue leastWith(Structure structure) {
    return LeastValue.of(curve.with(structure), fromSpot);
  }

  double costUsd(Structure structure) {
    return structure.costCoins() * index;
  }

  /// True where the structure lifts the least value, which is what it is bought for.
  boolean isLifted(Structure structure) {
    double before = leastBefore().usd();
    double after = leastWith(structure).usd();
    return after > before + LeastValue.TOLERANCE * Math.abs(before);
  }

  boolean isMet(double leastUsd) {
    return leastUsd >= floorUsd - LeastValue.TOLERANCE * Math.abs(floorUsd);
  }
}
