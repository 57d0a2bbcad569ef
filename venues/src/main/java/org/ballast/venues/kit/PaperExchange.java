package org.ballast.venues.kit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.ballast.domain.instrument.Future;
import org.ballast.domain.instrument.Instrument;
import org.ballast.domain.instrument.InstrumentId;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.instrument.Perpetual;
import org.ballast.domain.instrument.Spot;
import org.ballast.domain.instrument.StakedAsset;
import org.ballast.domain.order.Fill;
import org.ballast.domain.value.Decimal;
import org.ballast.domain.value.Quantity;
import org.ballast.engine.port.DepthLevel;
import org.ballast.engine.port.DepthSource;
import org.ballast.engine.port.HostedVenue;
import org.ballast.engine.port.InstrumentFact;
import org.ballast.engine.port.MarketUpdate;
import org.ballast.engine.port.OrderRequest;
import org.ballast.engine.port.QueryAnswer;
import org.ballast.engine.port.TimeInForce;
import org.ballast.engine.port.VenueListener;
import org.ballast.engine.port.VenueLog;
import org.ballast.engine.port.VenueReport;
import org.ballast.engine.port.VenueReport.CloseReason;

/// A venue inside this process that trades one account's orders against a market's depth, with
/// Deribit's order semantics and codes.
///
/// An incoming order takes the depth level by level; what rests trades at its own limit once the
/// market crosses it, after the deadline and the delivery of its instrument have been looked at,
/// oldest first. What own trades took is gone until the market's next instant. One label is one
/// order: sent again, it returns the first one's reports. Funds and margin are not checked.
///
/// Every change is in the log before anything of it is said, and the exchange begins as its log
/// left it. The listener must not call back before it returns.
public final class PaperExchange implements HostedVenue {
  private static final long ORDER_ID_FIRST = 1001;
  private static final long NS_PER_SECOND = 1_000_000_000L;

  private final DepthSource depth;
  private final VenueLog log;
  private final VenueListener listener;
  private final ListedInstruments listed = new ListedInstruments();
  private final ExchangeState state = new ExchangeState();

  public PaperExchange(DepthSource depth, VenueLog log, VenueListener listener) {
    this.depth = depth;
    this.log = log;
    this.listener = listener;
    log.events().stream().map(ExchangeRecordCodec::decode).forEach(state::apply);
  }

  /// Takes in what changed in the market; the depth source must already show it. An update from
  /// before the log's last record only says what is listed: the exchange has lived through it.
  @Override
  public void onUpdate(MarketUpdate update) {
    listed.onUpdate(update);
    if (update.atNs() < nowNs()) {
      return;
    }
    advanceTo(update.atNs());
    for (var fact : update.facts()) {
      if (fact instanceof InstrumentFact.Delivered delivered) {
        deliver(delivered.instrument().id());
      }
    }
    for (var order : state.openOrders()) {
      match(order);
    }
  }

  /// Lets time pass: orders past their deadline or their instrument's expiry are closed. Units:
  /// nanoseconds UTC; a time before the last one changes nothing.
  @Override
  public void advanceTo(long atNs) {
    state.usedDepth().advanceTo(atNs);
    for (var order : state.openOrders()) {
      if (order.request().validUntilNs() < nowNs()) {
        commit(closed(order, CloseReason.DEADLINE));
      } else if (isExpired(order.request().intent().instrument())) {
        commit(closed(order, CloseReason.SETTLEMENT));
      }
    }
  }

  @Override
  public void submit(OrderRequest request) {
    var known = state.order(request.label());
    if (known.isPresent()) {
      known.get().reports().forEach(listener::onReport);
      return;
    }
    var events = new ArrayList<ExchangeEvent>();
    events.add(new ExchangeEvent.Received(request));
    var refusal = refusal(request);
    if (refusal.isPresent()) {
      events.add(
          new ExchangeEvent.Reported(
              new VenueReport.Rejected(
                  request.label(), refusal.get().code(), refusal.get().word(), nowNs())));
    } else {
      events.addAll(accepted(request));
    }
    commit(events);
  }

  @Override
  public void cancel(String label) {
    var order = state.order(label);
    var refusal = order.map(PaperOrder::refusesCancel).orElse(Optional.of(Refusal.ORDER_NOT_FOUND));
    if (refusal.isPresent()) {
      listener.onReport(
          new VenueReport.CancelRejected(
              label, refusal.get().code(), refusal.get().word(), nowNs()));
    } else {
      commit(closed(order.orElseThrow(), CloseReason.USER_REQUEST));
    }
  }

  @Override
  public void query(String label) {
    listener.onAnswer(
        state
            .order(label)
            .<QueryAnswer>map(order -> new QueryAnswer.Found(label, order.reports()))
            .orElseGet(() -> new QueryAnswer.Absent(label, nowNs())));
  }

  /// Every order received since the first start with all that was said of it, oldest first.
  public List<QueryAnswer.Found> orders() {
    return state.orders().stream()
        .map(order -> new QueryAnswer.Found(order.request().label(), order.reports()))
        .toList();
  }

  /// What the fills since the first start add up to, without what was delivered. Zero is left out.
  public SortedMap<InstrumentId, Quantity> positions() {
    return state.positions();
  }

  private long nowNs() {
    return state.usedDepth().atNs();
  }

  private Optional<Refusal> refusal(OrderRequest request) {
    var intent = request.intent();
    if (request.validUntilNs() < nowNs()) {
      return Optional.of(Refusal.TIMED_OUT);
    }
    if (isExpired(intent.instrument())) {
      return Optional.of(Refusal.BOOK_CLOSED);
    }
    var venues = listed.find(intent.instrument().id()).filter(TradeFee::isKnownFor);
    if (venues.isEmpty()) {
      return Optional.of(Refusal.UNSUPPORTED_INSTRUMENT);
    }
    var terms = venues.get().terms().orElseThrow();
    if (!intent.quantity().amount().isMultipleOf(terms.lot())) {
      return Optional.of(Refusal.INVALID_AMOUNT);
    }
    return terms.ticks().isOnTick(intent.limitPrice().amount())
        ? Optional.empty()
        : Optional.of(Refusal.PRICE_WRONG_TICK);
  }

  private List<ExchangeEvent> accepted(OrderRequest request) {
    var intent = request.intent();
    var orderId =
        intent.instrument().contract().base() + "-" + (ORDER_ID_FIRST + state.acceptedOrders());
    var events = new ArrayList<ExchangeEvent>();
    for (var own : state.openOrders()) {
      if (Matching.isCrossing(intent, own.request().intent())) {
        events.addAll(closed(own, CloseReason.SELF_TRADE));
      }
    }
    var label = request.label();
    events.add(new ExchangeEvent.Reported(new VenueReport.Accepted(label, orderId, nowNs())));
    var fills = Matching.take(intent, depthFor(request), state.trades());
    var filled = Decimal.ZERO;
    for (var fill : fills) {
      events.add(filled(label, orderId, fill));
      filled = filled.plus(fill.quantity().amount());
    }
    var total = new Quantity(filled, intent.quantity().unit());
    if (total.equals(intent.quantity())) {
      events.add(closed(label, orderId, CloseReason.FILLED, total));
    } else if (request.timeInForce() == TimeInForce.IMMEDIATE_OR_CANCEL) {
      events.add(closed(label, orderId, CloseReason.IMMEDIATE_OR_CANCEL, total));
    }
    return events;
  }

  private void match(PaperOrder order) {
    var intent = order.request().intent();
    var fills = Matching.make(intent, order.remaining(), depthFor(order.request()), state.trades());
    var events = new ArrayList<ExchangeEvent>();
    for (var fill : fills) {
      events.add(filled(order.request().label(), order.orderId(), fill));
      if (fill.quantity().amount().equals(order.remaining())) {
        events.add(
            closed(
                order.request().label(), order.orderId(), CloseReason.FILLED, intent.quantity()));
      }
    }
    commit(events);
  }

  private void deliver(InstrumentId instrument) {
    if (state.positions().containsKey(instrument)) {
      commit(List.of(new ExchangeEvent.Delivered(instrument)));
    }
  }

  private List<DepthLevel> depthFor(OrderRequest request) {
    var intent = request.intent();
    var id = intent.instrument().id();
    return state.usedDepth().rest(id, intent.side(), depth.depthFor(id, intent.side()));
  }

  /// Log first, then state, then the listener: what was said is never forgotten.
  private void commit(List<ExchangeEvent> events) {
    if (events.isEmpty()) {
      return;
    }
    var record = new ExchangeRecord(nowNs(), events);
    log.append(ExchangeRecordCodec.encode(record));
    state.apply(record);
    for (var event : events) {
      if (event instanceof ExchangeEvent.Reported reported) {
        listener.onReport(reported.report());
      }
    }
  }

  private List<ExchangeEvent> closed(PaperOrder order, CloseReason reason) {
    return List.of(closed(order.request().label(), order.orderId(), reason, order.filled()));
  }

  private ExchangeEvent closed(String label, String orderId, CloseReason reason, Quantity filled) {
    return new ExchangeEvent.Reported(
        new VenueReport.Closed(label, orderId, reason, filled, nowNs()));
  }

  private ExchangeEvent filled(String label, String orderId, Fill fill) {
    return new ExchangeEvent.Reported(new VenueReport.Filled(label, orderId, fill, nowNs()));
  }

  private boolean isExpired(Instrument instrument) {
    var now =
        Instant.ofEpochSecond(
            Math.floorDiv(nowNs(), NS_PER_SECOND), Math.floorMod(nowNs(), NS_PER_SECOND));
    return switch (instrument) {
      case Option option -> option.expiry().isExpired(now);
      case Future future -> future.expiry().isExpired(now);
      case Perpetual perpetual -> false;
      case Spot spot -> false;
      case StakedAsset staked -> false;
    };
  }
}
