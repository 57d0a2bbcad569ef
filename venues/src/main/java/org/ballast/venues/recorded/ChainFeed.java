package org.ballast.venues.recorded;

import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.ballast.domain.fault.BadInputException;
import org.ballast.domain.market.MarketSnapshot;

/// Recorded chains in order of time, the next of them read on another thread while the one before
/// is played.
final class ChainFeed {
  private final RecordedMarket market;
  private final Iterator<RecordedMarket.Entry> entries;
  private Optional<CompletableFuture<MarketSnapshot>> ahead;
  private Instant before = Instant.MIN;

  ChainFeed(RecordedMarket market, List<RecordedMarket.Entry> entries) {
    this.market = market;
    this.entries = entries.iterator();
    this.ahead = readAhead();
  }

  /// The next chain without taking it. Throws: `BadInputException` for a damaged one, and for one
  /// that is not later than the one before.
  Optional<MarketSnapshot> peek() {
    return ahead.map(this::await);
  }

  MarketSnapshot take() {
    var snapshot = peek().orElseThrow(() -> new IllegalStateException("no chain is left"));
    before = snapshot.asOf();
    ahead = readAhead();
    return snapshot;
  }

  private MarketSnapshot await(CompletableFuture<MarketSnapshot> reading) {
    try {
      var snapshot = reading.join();
      if (!snapshot.asOf().isAfter(before)) {
        throw BadInputException.data(
            snapshot.source(),
            "chain must be later than the one before it",
            ChainColumn.TIMESTAMP.header(),
            snapshot.asOf().toString());
      }
      return snapshot;
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private Optional<CompletableFuture<MarketSnapshot>> readAhead() {
    if (!entries.hasNext()) {
      return Optional.empty();
    }
    var entry = entries.next();
    return Optional.of(CompletableFuture.supplyAsync(() -> market.read(entry)));
  }
}
