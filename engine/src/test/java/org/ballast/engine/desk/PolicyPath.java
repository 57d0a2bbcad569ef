package org.ballast.engine.desk;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.order.Side;
import org.ballast.engine.event.Effect;
import org.ballast.engine.event.Event;
import org.ballast.engine.event.Notice;
import org.ballast.engine.port.MarketUpdate;
import org.ballast.engine.state.DeskConfiguration;
import org.ballast.hedging.plan.DeltaGoal;
import org.ballast.hedging.policy.DeltaRegion;
import org.ballast.hedging.policy.DeltaRegions;
import org.ballast.hedging.policy.HedgePolicy;
import org.ballast.hedging.policy.HeldOption;
import org.ballast.quant.risk.PositionValuer;

/// One desk led through one market at a venue that fills everything, and how its delta moved: by
/// the market, and by each fill.
final class PolicyPath {
  /// A fill, with delta before and after it, and the goal of the policy in that market where it
  /// steers by one.
  record Trade(int step, Side side, double before, double after, Optional<DeltaGoal> goal) {
    double traded() {
      return Math.abs(after - before);
    }
  }

  private final DeskService desk;
  private final FakeVenue venue = new FakeVenue();
  private final ArrayDeque<Event> inbox = new ArrayDeque<>();
  private final List<Trade> trades = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();
  private final List<Double> freeDeltas = new ArrayList<>();
  private long sequence;
  private long nowNs;
  private int step;
  private int fruitless;
  private double moved;
  private double free;
  private Side side = Side.BUY;
  private Optional<DeltaGoal> goal = Optional.empty();

  PolicyPath(DeskConfiguration configuration) {
    this.desk = new DeskService(bytes -> configuration);
    apply(new Event.ConfigurationChanged(nowNs, 1, new byte[0]));
    apply(new Event.Started(nowNs, 0));
  }

  PolicyPath run(List<MarketUpdate> updates) {
    for (var update : updates) {
      feed(update);
      again(update);
      step++;
    }
    return this;
  }

  List<Trade> trades() {
    return List.copyOf(trades);
  }

  List<String> faults() {
    return List.copyOf(faults);
  }

  /// Decisions that led to no order.
  int fruitless() {
    return fruitless;
  }

  /// What start and market gave to trade. Units: coin, all moves added up.
  double moved() {
    return moved;
  }

  double traded() {
    return trades.stream().mapToDouble(Trade::traded).sum();
  }

  /// Between the least and the greatest of what delta would have been without a trade.
  double freeRange() {
    return freeDeltas.stream().mapToDouble(Double::doubleValue).max().orElseThrow()
        - freeDeltas.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
  }

  private void feed(MarketUpdate update) {
    var before = step == 0 ? desk.bands().getFirst().target() : delta();
    nowNs = update.atNs();
    apply(new Event.MarketChanged(nowNs, update));
    goal = goal(update);
    moved += Math.abs(delta() - before);
    free += delta() - before;
    freeDeltas.add(free);
    drain();
  }

  /// Worked out anew from the market and the book, before anything is dealt.
  private Optional<DeltaGoal> goal(MarketUpdate update) {
    if (!(desk.configuration().policy() instanceof HedgePolicy.DeltaPolicy policy)) {
      return Optional.empty();
    }
    var valuer = new PositionValuer(desk.market(), desk.vols());
    var options =
        desk.book().positions().stream()
            .filter(position -> position.instrument() instanceof Option)
            .map(position -> new HeldOption(position, valuer.value(position)))
            .toList();
    var regions = new DeltaRegions(desk.mandate(), desk.market(), desk.vols(), update.quotes());
    return regions.of(policy, desk.bands().getFirst(), options) instanceof DeltaRegion.Kept kept
        ? Optional.of(kept.goal())
        : Optional.empty();
  }

  /// The same market once more: what was dealt on is dealt with.
  private void again(MarketUpdate update) {
    var before = trades.size();
    apply(new Event.MarketChanged(nowNs, update));
    drain();
    if (trades.size() > before) {
      faults.add("deals again in the same market: " + trades.getLast());
    }
  }

  private void drain() {
    while (!inbox.isEmpty()) {
      var event = inbox.poll();
      var before = delta();
      apply(event);
      if (event instanceof Event.OrderEvidence && delta() != before) {
        trades.add(new Trade(step, side, before, delta(), goal));
      }
    }
  }

  private void apply(Event event) {
    for (var effect : desk.apply(sequence++, event)) {
      switch (effect) {
        case Effect.Compute compute ->
            inbox.add(new Event.ComputeDone(nowNs, compute.id(), desk.task(compute).run()));
        case Effect.Submit submit -> {
          side = submit.request().intent().side();
          venue
              .submit(submit.request(), nowNs)
              .forEach(report -> inbox.add(new Event.OrderEvidence(nowNs, report)));
        }
        case Effect.Publish publish -> onNotice(publish.notice());
        case Effect.Query _, Effect.Cancel _, Effect.SetTimer _ -> {}
      }
    }
  }

  private void onNotice(Notice notice) {
    switch (notice) {
      case Notice.PlanMade plan -> fruitless += plan.trades() == 0 ? 1 : 0;
      case Notice.OrderRefused refused -> faults.add("refused: " + refused);
      default -> {}
    }
  }

  private double delta() {
    return desk.values()[0];
  }
}
