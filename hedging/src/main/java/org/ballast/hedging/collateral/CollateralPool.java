package org.ballast.hedging.collateral;

import java.util.Optional;
import org.ballast.domain.value.Asset;

/// Collateral that is counted together: all of a place, or of one asset where a venue margins each
/// currency apart.
public record CollateralPool(String place, Optional<Asset> only)
    implements Comparable<CollateralPool> {
  public static CollateralPool of(String place) {
    return new CollateralPool(place, Optional.empty());
  }

  boolean covers(CollateralNode node) {
    return node.place().equals(place) && only.map(node.asset()::equals).orElse(true);
  }

  @Override
  public int compareTo(CollateralPool other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return place + only.map(asset -> " " + asset).orElse("");
  }
}
