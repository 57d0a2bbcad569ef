package org.ballast.backtest.path;

import java.util.List;
import java.util.Optional;
import org.ballast.domain.instrument.InstrumentId;
import org.ballast.domain.market.Quote;
import org.ballast.domain.order.Side;
import org.ballast.domain.value.Decimal;
import org.ballast.domain.value.Quantity;
import org.ballast.engine.port.DepthLevel;
import org.ballast.engine.port.MarketPlayback;
import org.ballast.engine.port.MarketUpdate;

/// Plays a path once. Whatever the last update quotes can be dealt on at its quoted side, in any
/// size: sizes are not recorded.
public final class PathPlayback implements MarketPlayback {
  private static final Decimal ASSUMED_SIZE = Decimal.of(1_000_000_000);

  private final MarketPath path;
  private int taken;

  public PathPlayback(MarketPath path) {
    this.path = path;
  }

  @Override
  public String source() {
    return path.source();
  }

  @Override
  public String contentHash() {
    return path.contentHash();
  }

  @Override
  public long nextAtNs() {
    return taken < path.updates().size() ? path.updates().get(taken).atNs() : Long.MAX_VALUE;
  }

  @Override
  public Optional<MarketUpdate> next() {
    return taken < path.updates().size()
        ? Optional.of(path.updates().get(taken++))
        : Optional.empty();
  }

  @Override
  public List<DepthLevel> depthFor(InstrumentId instrument, Side taker) {
    return taken == 0
        ? List.of()
        : path.updates().get(taken - 1).quotes().stream()
            .filter(quote -> quote.instrument().id().equals(instrument))
            .flatMap(quote -> level(quote, taker).stream())
            .toList();
  }

  private static Optional<DepthLevel> level(Quote quote, Side taker) {
    return (taker == Side.BUY ? quote.ask() : quote.bid())
        .map(price ->
            new DepthLevel(price, new Quantity(ASSUMED_SIZE, quote.instrument().quantityUnit())));
  }
}
