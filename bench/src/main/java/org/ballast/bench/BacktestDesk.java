package org.ballast.bench;

import java.util.List;
import java.util.stream.IntStream;
import org.ballast.domain.instrument.InstrumentId;
import org.ballast.domain.market.IndexPrice;
import org.ballast.domain.market.Quote;
import org.ballast.domain.portfolio.Portfolio;
import org.ballast.domain.value.Asset;
import org.ballast.engine.desk.DeskService;
import org.ballast.engine.event.Effect;
import org.ballast.engine.event.Event;
import org.ballast.engine.port.MarketReference;
import org.ballast.engine.port.MarketUpdate;
import org.ballast.engine.state.DeskConfiguration;
import org.ballast.hedging.mandate.Mandate;
import org.ballast.hedging.plan.AccountChoice;
import org.ballast.hedging.policy.HedgePolicy;

/// A desk of 100 options whose limits never break, told of one event after another.
///
/// Events are 10 µs apart, so that moving the instant of pricing, once a second, weighs nothing
/// beside them.
final class BacktestDesk {
  static final int OPTIONS = 100;

  private static final long STEP_NS = 10_000;
  private static final long NS_PER_SECOND = 1_000_000_000L;
  private static final String WIDE = "1000000000";
  private static final String CONTENT_HASH = "0".repeat(64);

  private final DeskService service;
  private final EventSink sink;
  private final QuoteTurns held;
  private final QuoteTurns others;
  private final String source;
  private long atNs;

  private BacktestDesk(DemoDesk demo, EventSink sink) {
    var configuration = configuration(demo);
    this.sink = sink;
    this.service = new DeskService(_ -> configuration);
    this.held = QuoteTurns.of(demo.market(), id -> isHeld(configuration, id));
    this.others = QuoteTurns.of(demo.market(), id -> !isHeld(configuration, id));
    this.source = demo.market().source();
    this.atNs = demo.market().asOf().getEpochSecond() * NS_PER_SECOND;
    apply(new Event.ConfigurationChanged(atNs, 1, new byte[0]));
  }

  /// A book of 100 options with limits that never break.
  static DeskConfiguration configuration(DemoDesk demo) {
    var book = book(demo);
    return new DeskConfiguration(
        "bench", book, wide(demo.mandate()), AccountChoice.from(book), new HedgePolicy.LeastCost());
  }

  static boolean isHeld(DeskConfiguration configuration, InstrumentId id) {
    return configuration.book().positions().stream()
        .anyMatch(line -> line.instrument().id().equals(id));
  }

  /// A desk that has been told of the whole market.
  static BacktestDesk inMarket(EventSink sink) {
    var demo = DemoDesk.create();
    var desk = new BacktestDesk(demo, sink);
    desk.change(List.copyOf(demo.market().indexPrices()), List.copyOf(demo.market().quotes()));
    return desk;
  }

  /// A desk that has not been told of any market, so that nothing follows from the time.
  static BacktestDesk withoutMarket(EventSink sink) {
    return new BacktestDesk(DemoDesk.create(), sink);
  }

  /// Another mark of an option that the book holds.
  List<Effect> changeHeld() {
    return change(List.of(), held.next());
  }

  /// Another mark of an option that the book does not hold.
  List<Effect> changeOther() {
    return change(List.of(), others.next());
  }

  List<Effect> advanceTime() {
    atNs += STEP_NS;
    return apply(new Event.TimeAdvanced(atNs));
  }

  DeskService service() {
    return service;
  }

  private List<Effect> change(List<IndexPrice> indexPrices, List<Quote> quotes) {
    atNs += STEP_NS;
    var update =
        new MarketUpdate(
            new MarketReference(source, CONTENT_HASH, atNs),
            atNs,
            false,
            indexPrices,
            quotes,
            List.of(),
            List.of());
    return apply(new Event.MarketChanged(atNs, update));
  }

  private List<Effect> apply(Event event) {
    var effects = service.apply(sink.append(event), event);
    sink.append(effects);
    return effects;
  }

  private static Portfolio book(DemoDesk demo) {
    var positions = demo.portfolio().positions();
    var stride = positions.size() / OPTIONS;
    var chosen = IntStream.range(0, OPTIONS).mapToObj(i -> positions.get(i * stride)).toList();
    return new Portfolio(chosen, demo.portfolio().cash());
  }

  private static Mandate wide(Mandate mandate) {
    return new Mandate(
        mandate.numeraire(),
        mandate.target(),
        List.of(
            DemoDesk.limits(Asset.BTC, WIDE, WIDE, WIDE),
            DemoDesk.limits(Asset.ETH, WIDE, WIDE, WIDE)),
        mandate.trade());
  }
}
