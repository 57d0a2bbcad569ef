package org.ballast.domain.market;

import org.ballast.domain.instrument.StakedAsset;

/// What one staked token redeems, and how far from that it trades. Units: redemptionRate in coins
/// per token; basis = market price / (redemptionRate * index) - 1. Domain: redemptionRate > 0,
/// basis > -1. Throws: `IllegalArgumentException`.
public record StakedRate(StakedAsset token, double redemptionRate, double basis) {
  public StakedRate {
    if (!(redemptionRate > 0) || !Double.isFinite(redemptionRate)) {
      throw new IllegalArgumentException(
          "redemption rate must be positive: token="
              + token.id()
              + " redemptionRate="
              + redemptionRate);
    }
    if (!(basis > -1) || !Double.isFinite(basis)) {
      throw new IllegalArgumentException(
          "basis must be above -1: token=" + token.id() + " basis=" + basis);
    }
  }
}
