package org.ballast.runtime.host;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.ballast.domain.instrument.InstrumentId;
import org.ballast.domain.order.Side;
import org.ballast.engine.port.DepthLevel;
import org.ballast.engine.port.MarketPlayback;
import org.ballast.engine.port.MarketUpdate;

/// One playback that several desks are fed by, each update once and in their order, whoever takes
/// it.
final class SharedPlayback implements MarketPlayback {
  private final MarketPlayback playback;
  private final List<Consumer<MarketUpdate>> listeners = new ArrayList<>();
  private Optional<MarketUpdate> peeked = Optional.empty();
  private Optional<MarketUpdate> latest = Optional.empty();

  SharedPlayback(MarketPlayback playback) {
    this.playback = playback;
  }

  /// Feeds a desk from now on.
  void feed(Consumer<MarketUpdate> listener) {
    listeners.add(listener);
  }

  /// Feeds nobody from now on but those named after this.
  void feedNobody() {
    listeners.clear();
  }

  /// The next update without feeding it to anybody.
  Optional<MarketUpdate> peek() {
    if (peeked.isEmpty()) {
      peeked = playback.next();
    }
    return peeked;
  }

  /// The last update that was taken.
  Optional<MarketUpdate> latest() {
    return latest;
  }

  @Override
  public String source() {
    return playback.source();
  }

  @Override
  public String contentHash() {
    return playback.contentHash();
  }

  @Override
  public long nextAtNs() {
    return peeked.map(MarketUpdate::atNs).orElseGet(playback::nextAtNs);
  }

  @Override
  public Optional<MarketUpdate> next() {
    var next = peek();
    peeked = Optional.empty();
    next.ifPresent(update -> {
      latest = next;
      listeners.forEach(listener -> listener.accept(update));
    });
    return next;
  }

  @Override
  public List<DepthLevel> depthFor(InstrumentId instrument, Side taker) {
    return playback.depthFor(instrument, taker);
  }
}
