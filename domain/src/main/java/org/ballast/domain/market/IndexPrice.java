package org.ballast.domain.market;

import java.time.Instant;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Price;

/// The venue's spot index of one asset. Units: USD per coin.
public record IndexPrice(Asset asset, Price price, Instant observedAt) {
  public IndexPrice {
    if (price.amount().signum() <= 0) {
      throw new IllegalArgumentException(
          "index price must be positive: asset=" + asset + " price=" + price);
    }
  }
}
