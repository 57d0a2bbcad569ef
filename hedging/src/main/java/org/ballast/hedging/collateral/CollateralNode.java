package org.ballast.hedging.collateral;

import org.ballast.domain.value.Asset;

/// One asset in one place: a venue's account, or a wallet that needs no margin.
public record CollateralNode(String place, Asset asset) implements Comparable<CollateralNode> {
  @Override
  public int compareTo(CollateralNode other) {
    var byPlace = place.compareTo(other.place);
    return byPlace != 0 ? byPlace : asset.compareTo(other.asset);
  }

  @Override
  public String toString() {
    return asset + " at " + place;
  }
}
