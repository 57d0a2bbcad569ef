package org.ballast.runtime.market;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ballast.domain.market.IndexPrice;

/// Which market a user asks for, as of when, and what the user adds to it. `maxAge` bounds the gap
/// from `at` to the snapshot before it; `prices` are USD prices of assets that the market lacks.
public record MarketRequest(
    String source, Optional<Instant> at, Optional<Duration> maxAge, List<IndexPrice> prices) {
  public MarketRequest {
    prices = List.copyOf(prices);
  }
}
