package org.ballast.hedging.collateral;

import java.util.Collections;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ballast.domain.value.Asset;

/// A place where collateral lies, as its owner describes it.
///
/// Units: `holds` in the asset's own unit; `haircuts` by asset that the place takes as collateral;
/// `yields` per year by asset, zero where none is named; `lossPerYear` the hazard of the place
/// times what is not recovered; `shareMax` of all collateral.
public record CollateralPlace(
    String name,
    SortedMap<Asset, Double> holds,
    SortedMap<Asset, Double> haircuts,
    SortedMap<Asset, Double> yields,
    double lossPerYear,
    OptionalDouble shareMax) {
  public CollateralPlace {
    holds = Collections.unmodifiableSortedMap(new TreeMap<>(holds));
    haircuts = Collections.unmodifiableSortedMap(new TreeMap<>(haircuts));
    yields = Collections.unmodifiableSortedMap(new TreeMap<>(yields));
  }
}
