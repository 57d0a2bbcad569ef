package org.ballast.runtime.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.ballast.domain.instrument.InstrumentId;
import org.ballast.domain.order.Side;
import org.ballast.engine.port.DepthLevel;
import org.ballast.engine.port.InstrumentFact;
import org.ballast.engine.port.MarketPlayback;
import org.ballast.engine.port.MarketReference;
import org.ballast.engine.port.MarketUpdate;
import org.ballast.testkit.SampleContracts;
import org.junit.jupiter.api.Test;

class PlayedMarketTest {
  private static final String HASH = "ab".repeat(32);

  @Test
  void update_ofReferencesInOrder_isEachOne() {
    var market = new PlayedMarket(new Playback(3));

    assertThat(market.update(at(0))).contains(update(0));
    assertThat(market.update(at(2))).contains(update(2));
    assertThat(market.update(at(2))).as("asked again").contains(update(2));
  }

  @Test
  void update_ofAnotherSourceWithTheSameContent_isFound() {
    var moved = new MarketReference("elsewhere", HASH, 1);

    assertThat(new PlayedMarket(new Playback(3)).update(moved)).contains(update(1));
  }

  @Test
  void update_ofOtherContentOrBeyondTheEnd_isEmpty() {
    var other = new MarketReference("sim:1", "cd".repeat(32), 1);

    assertThat(new PlayedMarket(new Playback(3)).update(other)).isEmpty();
    assertThat(new PlayedMarket(new Playback(3)).update(at(3))).isEmpty();
  }

  @Test
  void instrument_isKnownOnceTheMarketNamedIt() {
    var perpetual = SampleContracts.perpetual();
    var market = new PlayedMarket(new Playback(3));

    assertThat(market.instrument(perpetual.id())).isEmpty();
    assertThat(market.update(at(0))).isPresent();
    assertThat(market.instrument(perpetual.id())).contains(perpetual);
  }

  private static MarketReference at(long offset) {
    return new MarketReference("sim:1", HASH, offset);
  }

  private static MarketUpdate update(long offset) {
    var fact = new InstrumentFact.FundingUnknown(SampleContracts.perpetual(), "");
    return new MarketUpdate(
        at(offset), offset, false, List.of(), List.of(), List.of(fact), List.of());
  }

  /// Updates with offsets 0, 1, 2 and so on.
  private static final class Playback implements MarketPlayback {
    private final Deque<MarketUpdate> updates = new ArrayDeque<>();

    Playback(int count) {
      for (var i = 0; i < count; i++) {
        updates.add(update(i));
      }
    }

    @Override
    public String source() {
      return "sim:1";
    }

    @Override
    public String contentHash() {
      return HASH;
    }

    @Override
    public long nextAtNs() {
      return updates.isEmpty() ? Long.MAX_VALUE : updates.element().atNs();
    }

    @Override
    public Optional<MarketUpdate> next() {
      return Optional.ofNullable(updates.poll());
    }

    @Override
    public List<DepthLevel> depthFor(InstrumentId instrument, Side taker) {
      return List.of();
    }
  }
}
