package org.ballast.venues.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ballast.venues.kit.PaperDesk.CALL;
import static org.ballast.venues.kit.PaperDesk.PERPETUAL;
import static org.ballast.venues.kit.PaperDesk.START_NS;
import static org.ballast.venues.kit.PaperDesk.STEP_NS;
import static org.ballast.venues.kit.PaperDesk.immediate;
import static org.ballast.venues.kit.PaperDesk.lines;
import static org.ballast.venues.kit.PaperDesk.resting;

import java.util.ArrayList;
import java.util.List;
import org.ballast.domain.order.Side;
import org.ballast.engine.port.OrderRequest;
import org.ballast.engine.port.QueryAnswer;
import org.ballast.engine.port.VenueListener;
import org.ballast.engine.port.VenueLog;
import org.ballast.engine.port.VenueReport;
import org.ballast.quant.math.CounterRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaperExchangeRestartTest {
  private static final int STEPS = 200;

  @Test
  void restart_keepsOrdersPositionsAndUsedDepth() {
    var desk = PaperDesk.open();
    desk.depth.show(PERPETUAL, Side.BUY, "88000 x 1000", "88010 x 1000");
    var filled = desk.submit(immediate("a", PERPETUAL, Side.BUY, "1000", "88000"));
    desk.submit(resting("b", PERPETUAL, Side.BUY, "500", "87000"));
    var positions = desk.exchange.positions();

    desk.restart();
    desk.update(START_NS);

    assertThat(desk.exchange.positions()).isEqualTo(positions);
    assertThat(desk.query("a")).isEqualTo(new QueryAnswer.Found("a", filled));
    assertThat(desk.submit(immediate("a", PERPETUAL, Side.BUY, "1000", "88010"))).isEqualTo(filled);
    assertThat(lines(desk.submit(immediate("c", PERPETUAL, Side.BUY, "1000", "88010"))))
        .containsExactly(
            "c accepted BTC-1003",
            "c filled BTC-1002 1000 at 88010 fee 0.00000568 BTC",
            "c closed FILLED 1000");
    assertThat(lines(desk.cancel("b"))).containsExactly("b closed USER_REQUEST 0");
  }

  @Test
  void restart_beforeTheInstantOfTheLog_doesNotTradeThePastAgain() {
    var desk = PaperDesk.open();
    desk.update(START_NS + STEP_NS);
    desk.submit(resting("a", PERPETUAL, Side.BUY, "500", "87000"));
    desk.depth.show(PERPETUAL, Side.BUY, "86000 x 1000");
    desk.restart();
    desk.reports.clear();

    desk.update(START_NS);

    assertThat(desk.reports).isEmpty();
    desk.update(START_NS + STEP_NS);
    assertThat(lines(desk.reports))
        .containsExactly("a filled BTC-1001 500 at 87000 fee 0 BTC", "a closed FILLED 500");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void restart_atRandomMoments_changesNothing(long seed) {
    var steady = PaperDesk.open();
    var restarted = PaperDesk.open();

    for (var step = 0; step < STEPS; step++) {
      act(steady, seed, step);
      act(restarted, seed, step);
      if (new CounterRandom(seed, 9).uniform(step) < 0.3) {
        restarted.restart();
        restarted.update(at(step));
      }
    }

    assertThat(lines(restarted.reports)).isEqualTo(lines(steady.reports));
    assertThat(restarted.exchange.positions()).isEqualTo(steady.exchange.positions());
    assertThat(restarted.log.events()).containsExactlyElementsOf(steady.log.events());
  }

  @Test
  void submit_saysNothingThatIsNotInTheLog() {
    var said = new ArrayList<VenueReport>();
    var broken = new BrokenLog();
    var exchange = new PaperExchange((instrument, taker) -> List.of(), broken, listener(said));

    assertThatThrownBy(() -> exchange.submit(order(0)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("disk full");
    assertThat(said).isEmpty();
  }

  @Test
  void start_onALogOfAnotherVersion_isRefused() {
    var log = new InMemoryVenueLog();
    log.append(new byte[] {9, 0, 0});

    assertThatThrownBy(() ->
            new PaperExchange((instrument, taker) -> List.of(), log, listener(new ArrayList<>())))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("version=9");
  }

  /// One random step: new depth and time, then an order or a cancel.
  private static void act(PaperDesk desk, long seed, int step) {
    var random = new CounterRandom(seed, step);
    var price = 88_000 + (int) random.between(-40, 40, 0);
    desk.depth.show(PERPETUAL, Side.BUY, price + " x 400", (price + 5) + " x 900");
    desk.depth.show(PERPETUAL, Side.SELL, (price - 1) + " x 300", (price - 9) + " x 900");
    desk.depth.show(CALL, Side.BUY, "0.0500 x 1.5");
    desk.update(at(step));
    if (random.uniform(1) < 0.2) {
      desk.exchange.cancel("order-" + (int) random.between(0, step + 1, 2));
      return;
    }
    var side = random.uniform(3) < 0.5 ? Side.BUY : Side.SELL;
    var limit = String.valueOf(88_000 + (int) random.between(-40, 40, 4));
    var lots = 10 * (1 + (int) random.between(0, 80, 5));
    var label = "order-" + (step - step % 3);
    desk.exchange.submit(
        random.uniform(6) < 0.5
            ? resting(label, PERPETUAL, side, String.valueOf(lots), limit)
            : immediate(label, PERPETUAL, side, String.valueOf(lots), limit));
  }

  private static long at(int step) {
    return START_NS + (step + 1) * STEP_NS;
  }

  private static OrderRequest order(int number) {
    return immediate("order-" + number, PERPETUAL, Side.BUY, "10", "88000");
  }

  private static VenueListener listener(List<VenueReport> said) {
    return new VenueListener() {
      @Override
      public void onReport(VenueReport report) {
        said.add(report);
      }

      @Override
      public void onAnswer(QueryAnswer answer) {}
    };
  }

  /// A log on a full disk.
  private static final class BrokenLog implements VenueLog {
    @Override
    public void append(byte[] event) {
      throw new IllegalStateException("disk full");
    }

    @Override
    public List<byte[]> events() {
      return List.of();
    }
  }
}
