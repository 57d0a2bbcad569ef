package org.ballast.engine.desk;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.ballast.domain.portfolio.CashBalance;
import org.ballast.domain.portfolio.Portfolio;
import org.ballast.domain.portfolio.Position;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Decimal;
import org.ballast.domain.value.Money;
import org.ballast.domain.value.Quantity;
import org.ballast.engine.TinyMarket;
import org.ballast.engine.event.Effect;
import org.ballast.engine.event.Event;
import org.ballast.engine.event.Notice;
import org.ballast.engine.port.MarketUpdate;
import org.ballast.engine.port.OrderRequest;
import org.ballast.engine.state.DeskConfiguration;
import org.ballast.hedging.mandate.HedgeTarget;
import org.ballast.hedging.mandate.InstrumentPattern;
import org.ballast.hedging.mandate.Mandate;
import org.ballast.hedging.mandate.TradeRules;
import org.ballast.hedging.mandate.UnderlyingLimits;
import org.ballast.hedging.plan.AccountChoice;
import org.ballast.hedging.policy.HedgePolicy;

/// Drives a desk through a story: feeds events, runs its computations at once, and, unless told to
/// hold mail back, brings the venue's reports straight back. It keeps all it saw.
final class DeskScript {
  private final DeskConfiguration configuration;
  private final List<Event> events = new ArrayList<>();
  private final List<Effect> effects = new ArrayList<>();
  private final ArrayDeque<Event> inbox = new ArrayDeque<>();
  private final FakeVenue venue = new FakeVenue();
  private DeskService desk;
  private boolean isConnected = true;
  private long nowNs = TinyMarket.START_NS;

  private DeskScript(DeskConfiguration configuration) {
    this.configuration = configuration;
    this.desk = new DeskService(bytes -> configuration);
    apply(new Event.ConfigurationChanged(nowNs, 1, new byte[0]));
    apply(new Event.Started(nowNs, 0));
  }

  /// A desk that is short 10 calls, has 2 coins, and may stray by half a coin of delta.
  static DeskScript shortCalls() {
    return with(new HedgePolicy.LeastCost(), mandate(Optional.empty()));
  }

  static DeskScript with(HedgePolicy policy, Mandate mandate) {
    var book = book();
    return new DeskScript(
        new DeskConfiguration("tiny", book, mandate, AccountChoice.from(book), policy));
  }

  static Portfolio book() {
    return new Portfolio(
        List.of(
            new Position(
                TinyMarket.ACCOUNT,
                TinyMarket.CALL,
                Quantity.parse("-10", Asset.BTC),
                Optional.empty())),
        List.of(new CashBalance(TinyMarket.ACCOUNT, new Money(Decimal.parse("2"), Asset.BTC))));
  }

  static Mandate mandate(Optional<String> gamma) {
    return new Mandate(
        Asset.USD,
        new HedgeTarget.CoinNeutral(),
        List.of(
            new UnderlyingLimits(
                Asset.BTC,
                Optional.of(Decimal.parse("0.5")),
                gamma.map(Decimal::parse),
                Optional.empty(),
                Optional.empty())),
        new TradeRules(
            List.of(InstrumentPattern.parse("deribit:BTC-*")),
            Optional.empty(),
            Optional.empty(),
            new TreeMap<>(),
            TradeRules.MIN_TIME_TO_EXPIRY_DEFAULT));
  }

  DeskService desk() {
    return desk;
  }

  FakeVenue venue() {
    return venue;
  }

  /// From now on nothing that leaves arrives, and nothing comes back.
  void disconnect() {
    isConnected = false;
  }

  void connect() {
    isConnected = true;
  }

  void market(MarketUpdate update) {
    feed(new Event.MarketChanged(update.atNs(), update));
  }

  /// Applies an event and all that follows from it at the same instant.
  void feed(Event event) {
    nowNs = event.atNs();
    apply(event);
    while (!inbox.isEmpty()) {
      apply(inbox.removeFirst());
    }
  }

  List<Event> events() {
    return events;
  }

  List<Effect> effects() {
    return effects;
  }

  List<OrderRequest> submitted() {
    return of(Effect.Submit.class).stream().map(Effect.Submit::request).toList();
  }

  <E extends Effect> List<E> of(Class<E> type) {
    return effects.stream().filter(type::isInstance).map(type::cast).toList();
  }

  <N extends Notice> List<N> told(Class<N> type) {
    return of(Effect.Publish.class).stream()
        .map(Effect.Publish::notice)
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }

  double delta() {
    return desk.values()[0];
  }

  /// A fresh service that is fed the same events.
  List<Effect> replay() {
    var fresh = new DeskService(bytes -> configuration);
    var replayed = new ArrayList<Effect>();
    for (var i = 0; i < events.size(); i++) {
      replayed.addAll(fresh.apply(i, events.get(i)));
    }
    return replayed;
  }

  DeskConfiguration configuration() {
    return configuration;
  }

  private void apply(Event event) {
    var caused = desk.apply(events.size(), event);
    events.add(event);
    effects.addAll(caused);
    caused.forEach(this::carryOut);
  }

  private void carryOut(Effect effect) {
    switch (effect) {
      case Effect.Compute compute ->
          inbox.add(new Event.ComputeDone(nowNs, compute.id(), desk.task(compute).run()));
      case Effect.Submit submit -> {
        if (isConnected) {
          venue
              .submit(submit.request(), nowNs)
              .forEach(report -> inbox.add(new Event.OrderEvidence(nowNs, report)));
        }
      }
      case Effect.Query query -> {
        if (isConnected) {
          inbox.add(new Event.QueryAnswered(nowNs, venue.query(query.label(), nowNs)));
        }
      }
      case Effect.Cancel _, Effect.SetTimer _, Effect.Publish _ -> {}
    }
  }
}
