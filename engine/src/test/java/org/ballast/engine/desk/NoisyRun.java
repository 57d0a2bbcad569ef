package org.ballast.engine.desk;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.TreeMap;
import org.ballast.domain.ledger.Ledger;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.order.Fill;
import org.ballast.domain.order.OrderIntent;
import org.ballast.domain.portfolio.Portfolio;
import org.ballast.domain.value.Money;
import org.ballast.engine.event.Effect;
import org.ballast.engine.event.Event;
import org.ballast.engine.event.Notice;
import org.ballast.engine.port.EffectId;
import org.ballast.engine.port.MarketUpdate;
import org.ballast.engine.port.QueryAnswer;
import org.ballast.engine.port.VenueReport;
import org.ballast.engine.state.DeskConfiguration;
import org.ballast.hedging.plan.GreekBand;
import org.ballast.hedging.plan.LimitedGreek;
import org.ballast.hedging.plan.RiskMeasure;
import org.ballast.quant.risk.BookValuer;
import org.ballast.quant.surface.VolSource;

/// One desk in one noisy market from start to end, and everything that must hold of its orders,
/// worked out anew from the book and the market.
final class NoisyRun {
  /// What an order may seem to raise R by for the rounding of its fee.
  private static final double ROUNDING = 1e-6;

  private final long seed;
  private final DeskConfiguration configuration;
  private final DeskService service;
  private final NoisyPrices prices;
  private final NoisyVenue venue;
  private final RiskMeasure measure;
  private final ArrayDeque<Event> inputs = new ArrayDeque<>();
  private final PriorityQueue<Long> timers = new PriorityQueue<>();
  private final TreeMap<String, OrderIntent> intents = new TreeMap<>();
  private final List<String> faults = new ArrayList<>();
  private final TreeMap<Integer, Integer> ordersByStep = new TreeMap<>();
  private MarketSnapshot market =
      MarketSnapshot.of(NoisyPrices.START, "", List.of(), List.of(), List.of());
  private boolean isPackage;
  private double packageRisk;
  private long nowNs;
  private long sequence;
  private int step;
  private int begunStep;
  private Portfolio bookBegun = new Portfolio(List.of(), List.of());
  private double deltaMoved;
  private double deltaTraded;
  private double greeksMoved;
  private double greeksTraded;

  NoisyRun(long seed, DeskConfiguration configuration) {
    this.seed = seed;
    this.configuration = configuration;
    this.service = new DeskService(bytes -> configuration);
    this.prices = new NoisyPrices(seed);
    this.venue = new NoisyVenue(seed);
    this.measure = RiskMeasure.of(GreekBand.of(configuration.mandate()));
  }

  /// What went wrong; nothing where all is well.
  List<String> faults() {
    return List.copyOf(faults);
  }

  int orders() {
    return intents.size();
  }

  /// Orders in the last steps of the still market.
  int ordersInLast(int steps) {
    return ordersByStep.tailMap(step - steps, false).values().stream()
        .mapToInt(Integer::intValue)
        .sum();
  }

  /// Coins of delta traded, and those that start and market gave to trade.
  double deltaTraded() {
    return deltaTraded;
  }

  double deltaMoved() {
    return deltaMoved;
  }

  /// How far decisions carried the limited Greeks, and how far start and market did. Units:
  /// half-widths, the lengths of all moves added up; the legs of one decision are one move.
  double greeksTraded() {
    return greeksTraded;
  }

  double greeksMoved() {
    return greeksMoved;
  }

  NoisyRun run() {
    apply(new Event.ConfigurationChanged(nowNs, 1, new byte[0]));
    apply(new Event.Started(nowNs, 0));
    while (prices.hasNext()) {
      if (prices.isStill()) {
        venue.behave();
      }
      step(prices.next());
    }
    fireTimers(nowNs + NoisyPrices.STEP_NS);
    checkEnd();
    return this;
  }

  private void step(MarketUpdate update) {
    fireTimers(update.atNs());
    step++;
    nowNs = update.atNs();
    var before = step == 1 ? configuration.book() : service.book();
    var deltaBefore = step == 1 ? target() : delta(before, market);
    var greeksBefore = step == 1 ? targets() : greeks(before, market);
    market =
        MarketSnapshot.of(
            NoisyPrices.START.plusNanos(step * NoisyPrices.STEP_NS),
            "noisy",
            update.indexPrices(),
            update.quotes(),
            List.of());
    deltaMoved += Math.abs(delta(before, market) - deltaBefore);
    greeksMoved += length(greeks(before, market), greeksBefore);
    apply(new Event.MarketChanged(nowNs, update));
    drain();
  }

  private void fireTimers(long untilNs) {
    while (!timers.isEmpty() && timers.peek() < untilNs) {
      nowNs = Math.max(nowNs, timers.poll());
      apply(new Event.TimeAdvanced(nowNs));
      drain();
    }
  }

  private void drain() {
    while (!inputs.isEmpty()) {
      apply(inputs.poll());
    }
  }

  private void apply(Event event) {
    var booksBefore =
        event instanceof Event.ConfigurationChanged ? configuration.book() : service.book();
    isPackage &= !breaks(event);
    for (var effect : service.apply(sequence++, event)) {
      take(effect);
    }
    if (event instanceof Event.OrderEvidence || event instanceof Event.QueryAnswered) {
      deltaTraded += Math.abs(delta(service.book(), market) - delta(booksBefore, market));
    }
  }

  /// Whether an event says that a leg did not fill in whole: a package is none from then on.
  private boolean breaks(Event event) {
    return switch (event) {
      case Event.OrderEvidence(var _, var report) -> breaks(report);
      case Event.QueryAnswered(var _, QueryAnswer.Found(var _, var reports)) ->
          reports.stream().anyMatch(this::breaks);
      case Event.QueryAnswered(var _, QueryAnswer.Absent _) -> true;
      default -> false;
    };
  }

  private boolean breaks(VenueReport report) {
    return switch (report) {
      case VenueReport.Rejected _, VenueReport.CancelRejected _ -> true;
      case VenueReport.Closed closed ->
          closed.filled().amount().compareTo(intents.get(closed.label()).quantity().amount()) < 0;
      case VenueReport.Accepted _, VenueReport.Filled _ -> false;
    };
  }

  private void take(Effect effect) {
    switch (effect) {
      case Effect.Submit submit -> onSubmit(submit);
      case Effect.Query query ->
          inputs.add(new Event.QueryAnswered(nowNs, venue.query(query.label(), nowNs)));
      case Effect.Compute compute ->
          inputs.add(new Event.ComputeDone(nowNs, compute.id(), service.task(compute).run()));
      case Effect.SetTimer timer -> timers.add(timer.atNs());
      case Effect.Publish publish -> onNotice(publish.notice());
      case Effect.Cancel cancel -> faults.add("cancel of " + cancel.label());
    }
  }

  private void onSubmit(Effect.Submit submit) {
    var order = submit.request().intent();
    if (intents.put(submit.request().label(), order) != null) {
      faults.add("sent twice: " + submit.request().label());
    }
    if (!EffectId.parse(submit.request().label()).equals(submit.id())) {
      faults.add("label does not name its effect: " + submit.request().label());
    }
    ordersByStep.merge(step, 1, Integer::sum);
    requireLowers(order);
    venue
        .submit(submit.request(), nowNs)
        .forEach(report -> inputs.add(new Event.OrderEvidence(nowNs, report)));
  }

  /// An order outside a package must lower R by itself; within one, the whole does.
  private void requireLowers(OrderIntent order) {
    var before = risk(service.book());
    var after = risk(filled(service.book(), order));
    if (!isPackage && !(after < before + ROUNDING)) {
      faults.add("R rises from " + before + " to " + after + " by " + order);
    }
  }

  private void onNotice(Notice notice) {
    switch (notice) {
      case Notice.PlanMade plan -> {
        isPackage = plan.isPackage();
        packageRisk = risk(service.book());
        if (plan.trades() > 0 && !(plan.riskAfter() < plan.riskBefore())) {
          faults.add("plan does not lower R: " + plan);
        }
      }
      case Notice.DecisionEnded ended -> {
        if (isPackage
            && ended.outcome().endsWith("orders filled")
            && !(risk(service.book()) < packageRisk + ROUNDING)) {
          faults.add("a whole package raised R: " + ended);
        }
        isPackage = false;
        greeksTraded += length(greeks(service.book(), market), greeks(bookBegun, market));
      }
      case Notice.ModeChanged changed -> {
        if (!changed.mode().equals("RUN")) {
          faults.add("stopped: " + changed);
        }
      }
      case Notice.DecisionBegun begun -> onBegun(begun);
      case Notice.OrderRefused _ -> isPackage = false;
      case Notice.LimitBroken _, Notice.LimitHeld _, Notice.OrderPassed _, Notice.Warning _ -> {}
    }
  }

  /// One decision for each change of the market at most, and none inside of limits that ask.
  private void onBegun(Notice.DecisionBegun begun) {
    if (begunStep == step) {
      faults.add("decided twice in one market: " + begun);
    }
    begunStep = step;
    bookBegun = service.book();
    var values = measure.values(new BookValuer(market, VolSource.MARK).value(service.book()));
    var bands = GreekBand.of(configuration.mandate());
    var isOutside = false;
    for (var i = 0; i < values.length; i++) {
      isOutside |= bands.get(i).excess(values[i]) > 0;
    }
    if (!isOutside && NoisyDesk.asksAtLimitsOnly(configuration.policy())) {
      faults.add("decided inside all bands: " + begun);
    }
  }

  private void checkEnd() {
    for (var order : service.orders()) {
      if (!order.state().isOver()) {
        faults.add("never resolved: " + order);
      }
    }
  }

  private Portfolio filled(Portfolio book, OrderIntent order) {
    var ledger = Ledger.from(book);
    var fee = Money.zero(order.instrument().contract().settlement());
    var fill =
        new Fill(
            "whole",
            order.account(),
            order.instrument(),
            order.side(),
            order.quantity(),
            order.limitPrice(),
            fee);
    ledger.apply(fill, market.quote(order.instrument().id()).orElseThrow().mark());
    return ledger.book();
  }

  private double risk(Portfolio book) {
    return measure.risk(measure.values(new BookValuer(market, VolSource.MARK).value(book)));
  }

  private double delta(Portfolio book, MarketSnapshot at) {
    var values = measure.values(new BookValuer(at, VolSource.MARK).value(book));
    var bands = GreekBand.of(configuration.mandate());
    for (var i = 0; i < values.length; i++) {
      if (bands.get(i).greek() == LimitedGreek.DELTA) {
        return values[i];
      }
    }
    throw new IllegalStateException("a noisy mandate limits delta: seed=" + seed);
  }

  private double[] greeks(Portfolio book, MarketSnapshot at) {
    return measure.values(new BookValuer(at, VolSource.MARK).value(book));
  }

  private double length(double[] to, double[] from) {
    var bands = GreekBand.of(configuration.mandate());
    var sum = 0.0;
    for (var i = 0; i < to.length; i++) {
      var share = (to[i] - from[i]) / bands.get(i).halfWidth();
      sum += share * share;
    }
    return Math.sqrt(sum);
  }

  private double[] targets() {
    return GreekBand.of(configuration.mandate()).stream().mapToDouble(GreekBand::target).toArray();
  }

  private double target() {
    return GreekBand.of(configuration.mandate()).getFirst().target();
  }
}
