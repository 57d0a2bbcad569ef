package org.ballast.venues.simulated;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.market.Quote;
import org.ballast.domain.market.QuotedSize;
import org.ballast.domain.order.Side;
import org.ballast.domain.value.Quantity;
import org.ballast.engine.port.DepthLevel;

/// One snapshot of a simulated venue with Deribit's contracts: option chains, futures and
/// perpetuals on BTC and ETH. It is the first update of a [SimulatedMarket], with the sizes at its
/// best prices.
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
    var sizes = update.quotes().stream().map(quote -> size(market, quote)).toList();
    return MarketSnapshot.of(
            AS_OF, market.source(), update.indexPrices(), update.quotes(), List.of())
        .withQuotedSizes(sizes);
  }

  private static QuotedSize size(SimulatedMarket market, Quote quote) {
    return new QuotedSize(
        quote.instrument().id(), best(market, quote, Side.SELL), best(market, quote, Side.BUY));
  }

  private static Optional<Quantity> best(SimulatedMarket market, Quote quote, Side taker) {
    return market.depthFor(quote.instrument().id(), taker).stream()
        .findFirst()
        .map(DepthLevel::quantity);
  }
}
