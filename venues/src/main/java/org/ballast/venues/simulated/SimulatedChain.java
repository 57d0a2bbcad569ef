package org.ballast.venues.simulated;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ballast.domain.market.Assumption;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.market.Quote;

/// One snapshot of a simulated venue with Deribit's contracts: option chains, futures and
/// perpetuals on BTC and ETH. It is the first update of a [SimulatedMarket], without its depth.
public final class SimulatedChain {
  /// The instant of every simulated snapshot.
  public static final Instant AS_OF = Instant.parse("2026-01-15T12:00:00Z");

  private static final SimulationPlan INSTANT =
      new SimulationPlan(AS_OF, Duration.ofMinutes(1), Duration.ZERO, Optional.empty());

  private SimulatedChain() {}

  /// The snapshot of a seed, equal on every machine.
  public static MarketSnapshot snapshot(long seed) {
    var market = new SimulatedMarket(seed, INSTANT);
    var update = market.next().orElseThrow();
    var quotes = update.quotes().stream().map(SimulatedChain::withoutSizes).toList();
    return MarketSnapshot.of(AS_OF, market.source(), update.indexPrices(), quotes, List.of());
  }

  private static Quote withoutSizes(Quote quote) {
    return new Quote(
        quote.instrument(),
        quote.observedAt(),
        quote.bid(),
        quote.ask(),
        quote.mark(),
        quote.optionMark(),
        List.of(Assumption.SIZE));
  }
}
