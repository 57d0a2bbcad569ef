package org.ballast.runtime.host;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ballast.domain.instrument.InstrumentId;
import org.ballast.domain.market.IndexPrice;
import org.ballast.domain.market.Quote;
import org.ballast.domain.order.Side;
import org.ballast.engine.port.DepthLevel;
import org.ballast.engine.port.MarketPlayback;
import org.ballast.engine.port.MarketReference;
import org.ballast.engine.port.MarketUpdate;
import org.ballast.venues.simulated.SimulatedMarket;
import org.ballast.venues.simulated.SimulationPlan;

/// The first update of a simulated market once a minute, so that whenever a desk decides, it
/// decides in the same prices.
final class StillMarket implements MarketPlayback {
  private static final long STEP_NS = Duration.ofMinutes(1).toNanos();

  private final SimulatedMarket source = new SimulatedMarket(42, SimulationPlan.standard());
  private final MarketUpdate first = source.next().orElseThrow();
  private final long count;
  private long taken;

  StillMarket(long count) {
    this.count = count;
  }

  @Override
  public String source() {
    return "still";
  }

  @Override
  public String contentHash() {
    return source.contentHash();
  }

  @Override
  public long nextAtNs() {
    return taken < count ? first.atNs() + taken * STEP_NS : Long.MAX_VALUE;
  }

  @Override
  public Optional<MarketUpdate> next() {
    if (taken == count) {
      return Optional.empty();
    }
    var atNs = nextAtNs();
    var at = Instant.ofEpochSecond(0, atNs);
    return Optional.of(
        new MarketUpdate(
            new MarketReference(source(), contentHash(), taken++),
            atNs,
            true,
            first.indexPrices().stream()
                .map(index -> new IndexPrice(index.asset(), index.price(), at))
                .toList(),
            first.quotes().stream().map(quote -> quoted(quote, at)).toList(),
            List.of(),
            List.of()));
  }

  @Override
  public List<DepthLevel> depthFor(InstrumentId instrument, Side taker) {
    return source.depthFor(instrument, taker);
  }

  private static Quote quoted(Quote quote, Instant at) {
    return new Quote(
        quote.instrument(),
        at,
        quote.bid(),
        quote.ask(),
        quote.mark(),
        quote.optionMark(),
        quote.assumptions());
  }
}
