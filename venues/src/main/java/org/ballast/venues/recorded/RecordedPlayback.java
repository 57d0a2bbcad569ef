package org.ballast.venues.recorded;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.ballast.domain.instrument.InstrumentId;
import org.ballast.domain.market.Quote;
import org.ballast.domain.order.Side;
import org.ballast.domain.value.Decimal;
import org.ballast.domain.value.Quantity;
import org.ballast.engine.port.DepthLevel;
import org.ballast.engine.port.MarketPlayback;
import org.ballast.engine.port.MarketReference;
import org.ballast.engine.port.MarketUpdate;

/// Plays recorded option chains and, where there are some, the recorded hours of the perpetuals.
///
/// Order: by time; at one instant the hour and the deliveries come first, in one update, and the
/// chain after them. The first update is a chain, or an hour at or after the start that carries the
/// chain before it; the last is at the last instant recorded. No update knows anything recorded
/// later than itself. See docs/models/recorded-markets.md.
public final class RecordedPlayback implements MarketPlayback {
  /// Quantity assumed behind every quote, in the instrument's unit: sizes are not recorded, and
  /// what may be traded is the mandate's to limit.
  private static final Decimal ASSUMED_SIZE = Decimal.of(1_000_000_000);

  private final MarketReference start;
  private final PlayedMarket market;
  private final ChainFeed chains;
  private final Instant lastRecorded;
  private final Instant endExclusive;
  private Instant now = Instant.EPOCH;
  private long taken;
  private List<Quote> lastQuotes = List.of();

  /// What lies before the plan's start is played without being told, so that the last chain before
  /// it is held there.
  RecordedPlayback(
      MarketReference start,
      PlayedMarket market,
      ChainFeed chains,
      Instant lastRecorded,
      RecordedPlaybackPlan plan) {
    this.start = start;
    this.market = market;
    this.chains = chains;
    this.lastRecorded = lastRecorded;
    this.endExclusive = plan.endExclusive();
    while (nextAt().filter(at -> at.isBefore(plan.startInclusive())).isPresent()) {
      now = step().at();
    }
  }

  /// Opens a recording. Throws: `BadInputException` where a file is missing, damaged or out of
  /// order; a later chain that is damaged is refused when it is reached.
  public static RecordedPlayback open(RecordedPlaybackPlan plan) {
    return PlaybackFiles.open(plan);
  }

  @Override
  public String source() {
    return start.source();
  }

  @Override
  public String contentHash() {
    return start.contentHash();
  }

  @Override
  public long nextAtNs() {
    return nextAt().map(RecordedPlayback::ns).orElse(Long.MAX_VALUE);
  }

  @Override
  public Optional<MarketUpdate> next() {
    return nextAt().map(at -> update(step()));
  }

  /// One level at the quoted side, of an assumed size. Only what the last update quoted can be
  /// dealt on.
  @Override
  public List<DepthLevel> depthFor(InstrumentId instrument, Side taker) {
    return lastQuotes.stream()
        .filter(quote -> quote.instrument().id().equals(instrument))
        .flatMap(quote ->
            (taker == Side.BUY ? quote.ask() : quote.bid())
                    .map(price ->
                        new DepthLevel(
                            price, new Quantity(ASSUMED_SIZE, quote.instrument().quantityUnit())))
                    .stream())
        .toList();
  }

  private Optional<Instant> nextAt() {
    var carry = nextCarry();
    return carry.isPresent() ? carry : nextChain();
  }

  private PlayedMarket.Step step() {
    return nextCarry().map(market::carry).orElseGet(() -> market.take(chains.take()));
  }

  private Optional<Instant> nextChain() {
    return chains.peek().map(chain -> chain.asOf()).filter(at -> at.isBefore(endExclusive));
  }

  /// The next hour or delivery, where it is due before or at the next chain.
  private Optional<Instant> nextCarry() {
    var chain = nextChain();
    return market
        .nextCarryAfter(now)
        .filter(at -> !at.isAfter(lastRecorded) && at.isBefore(endExclusive))
        .filter(at -> chain.isEmpty() || !at.isAfter(chain.get()));
  }

  private MarketUpdate update(PlayedMarket.Step step) {
    now = step.at();
    lastQuotes = step.quotes();
    var reference = new MarketReference(start.source(), start.contentHash(), taken++);
    return new MarketUpdate(
        reference,
        ns(step.at()),
        step.isWholeMarket(),
        step.indexPrices(),
        step.quotes(),
        step.facts(),
        List.of());
  }

  private static long ns(Instant at) {
    return TimeUnit.SECONDS.toNanos(at.getEpochSecond()) + at.getNano();
  }
}
