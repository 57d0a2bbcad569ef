package org.ballast.hedging.collateral;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ballast.domain.value.Asset;

/// Places, ways between them and stresses, before prices and margin rules have been asked. Units:
/// `assetShareMax` of all collateral; transfers as in [CollateralTransfer].
public record CollateralSetup(
    List<CollateralPlace> places,
    List<CollateralTransfer> transfers,
    SortedMap<Asset, Double> assetShareMax,
    List<CollateralStress> stresses,
    double horizonYears) {
  public CollateralSetup {
    places = List.copyOf(places);
    transfers = List.copyOf(transfers);
    stresses = List.copyOf(stresses);
    assetShareMax = Collections.unmodifiableSortedMap(new TreeMap<>(assetShareMax));
  }
}
