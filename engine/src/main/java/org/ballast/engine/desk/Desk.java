package org.ballast.engine.desk;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ballast.domain.instrument.Instrument;
import org.ballast.domain.instrument.InstrumentId;
import org.ballast.domain.ledger.CashFlow;
import org.ballast.domain.ledger.Ledger;
import org.ballast.domain.portfolio.Position;
import org.ballast.engine.event.Notice;
import org.ballast.engine.gate.LastGate;
import org.ballast.engine.order.Order;
import org.ballast.engine.order.OrderRegister;
import org.ballast.engine.port.MarketUpdate;
import org.ballast.engine.state.BookValuation;
import org.ballast.engine.state.DeskConfiguration;
import org.ballast.engine.state.LiveVols;
import org.ballast.engine.state.MarketState;
import org.ballast.hedging.plan.GreekBand;
import org.ballast.hedging.plan.HedgePlanner;
import org.ballast.quant.delta.DeltaModel;

/// Everything that a desk is between two events, and how its parts follow one another.
final class Desk {
  /// Prices are taken as of an instant that is moved on in steps no smaller than this, so that a
  /// tick values only what it quotes.
  static final long PRICING_STEP_NS = 1_000_000_000L;

  final MarketState market = new MarketState();
  final LiveVols vols = new LiveVols(market, DeltaModel.DEFAULT);
  final BookValuation valuation = new BookValuation(market, vols);
  final OrderRegister orders = new OrderRegister();
  final Spending spending = new Spending();
  final ModeSwitch mode = new ModeSwitch();
  final BackOff backOff = new BackOff();
  final ArrayDeque<Long> sentNs = new ArrayDeque<>();
  final TreeMap<InstrumentId, Long> warnedDays = new TreeMap<>();

  /// Held instruments whose delivery the last update announced and no event has told yet.
  final TreeSet<InstrumentId> awaited = new TreeSet<>();

  Ledger ledger;
  DeskConfiguration configuration;
  byte[] configurationBytes;
  List<GreekBand> bands;
  LastGate gate;
  LimitWatch limits;
  PolicyTrigger trigger;
  Optional<Decision> decision = Optional.empty();
  List<CashFlow> flows = List.of();
  int epoch;
  long nowNs;
  long pricedNs = Long.MIN_VALUE;

  /// True until a market fails to value some line.
  boolean isSound = true;

  private boolean hasUnentered = true;
  private double[] values = new double[0];
  private long valuesAsOf = -1;

  Desk(DeskConfiguration configuration, byte[] bytes) {
    this.configurationBytes = bytes.clone();
    this.ledger = Ledger.from(configuration.book());
    this.configuration = configuration;
    this.bands = GreekBand.of(configuration.mandate());
    this.gate = new LastGate(configuration.mandate(), market, vols);
    vols.use(configuration.mandate().deltaModel());
    this.limits = new LimitWatch(bands);
    this.trigger = new PolicyTrigger(configuration, market, vols, valuation);
    HedgePlanner.requireEquity(configuration.book(), bands);
    valuation.hold(configuration.book());
  }

  /// Other limits and another policy for the same book, as it has become.
  void configure(DeskConfiguration next, byte[] bytes) {
    configurationBytes = bytes.clone();
    configuration = next;
    bands = GreekBand.of(next.mandate());
    gate = new LastGate(next.mandate(), market, vols);
    vols.use(next.mandate().deltaModel());
    valuation.revalue();
    limits = new LimitWatch(bands);
    trigger = new PolicyTrigger(next, market, vols, valuation);
    valuesAsOf = -1;
  }

  /// The limited Greeks, one per band; not to be written to.
  double[] values() {
    if (valuesAsOf != valuation.changes()) {
      values = valuation.values(bands);
      valuesAsOf = valuation.changes();
    }
    return values;
  }

  /// Takes a change of the market and gives the limited Greeks after it.
  void onMarket(MarketUpdate update, Outbox out) {
    market.apply(update);
    var isDue = update.isWholeMarket() || update.atNs() - PRICING_STEP_NS >= pricedNs;
    if (isDue) {
      priceAsOf(update.atNs());
    } else {
      valuation.onUpdate(update);
    }
    enter(update);
    trigger.onUpdate(update);
    tellSoundness(out);
  }

  /// Values the whole book as of an instant.
  void priceAsOf(long atNs) {
    pricedNs = atNs;
    market.priceAsOf(atNs);
    valuation.revalue();
  }

  boolean hasMarket() {
    return pricedNs != Long.MIN_VALUE;
  }

  /// Values the book after trades, deliveries or payments.
  void hold(String cause, Outbox out) {
    valuation.hold(ledger.book());
    tellSoundness(out);
    observe(cause, out);
  }

  /// Tells which limits were broken or hold again. What cannot be valued tells nothing.
  void observe(String cause, Outbox out) {
    if (isSound && hasMarket()) {
      limits.observe(values(), cause, out);
    }
  }

  /// An order leaves now. Only as many instants are kept as the mandate's rate needs.
  void onSent() {
    configuration
        .mandate()
        .trade()
        .maxRate()
        .ifPresent(rate -> {
          sentNs.addLast(nowNs);
          if (sentNs.size() > rate.orders()) {
            sentNs.removeFirst();
          }
        });
  }

  /// An instrument by its name: as the market lists it, or as the book or an order holds it.
  Optional<Instrument> instrument(InstrumentId id) {
    return market
        .instrument(id)
        .or(() ->
            ledger.book().positions().stream()
                .map(Position::instrument)
                .filter(held -> held.id().equals(id))
                .findFirst())
        .or(() ->
            orders.all().stream()
                .map(Order::request)
                .map(request -> request.intent().instrument())
                .filter(ordered -> ordered.id().equals(id))
                .findFirst());
  }

  /// A future held without an entry price enters at the first mark it gets.
  private void enter(MarketUpdate update) {
    if (!hasUnentered) {
      return;
    }
    var isEntered = false;
    for (var quote : update.quotes()) {
      if (quote.mark().amount().signum() > 0) {
        isEntered |= ledger.enter(quote.instrument(), quote.mark());
      }
    }
    if (isEntered) {
      valuation.hold(ledger.book());
    }
    hasUnentered = ledger.hasUnentered();
  }

  private void tellSoundness(Outbox out) {
    if (!hasMarket()) {
      return;
    }
    var isSoundNow = valuation.isSound();
    if (isSound && !isSoundNow) {
      out.publish(
          new Notice.Warning(
              "nothing is decided while the market does not value all of the book: "
                  + valuation.unsound().keySet()));
    }
    isSound = isSoundNow;
  }
}
