package org.ballast.hedging.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// Brings deltas to their goals with futures and perpetuals, the cheapest per coin of delta first.
///
/// Rounding: in whole lots to inside of the goal, where that does not lead past the target, else as
/// near as whole lots come before it. A distance of less than a lot is left alone. Size limits,
/// caps and the budget end the search early.
final class DeltaSearch {
  /// Stands for an absent budget.
  private static final double UNLIMITED_USD = Double.POSITIVE_INFINITY;

  private final HedgeProgramme programme;
  private final List<Long> lots;
  private final List<LimitRow> caps;
  private final double[] roomOfCaps;
  private double budgetUsd;

  private DeltaSearch(HedgeProgramme programme, PlanAim aim) {
    this.programme = programme;
    this.lots = new ArrayList<>(Collections.nCopies(programme.candidates().size(), 0L));
    this.caps = programme.caps();
    this.roomOfCaps = caps.stream().mapToDouble(cap -> cap.change().upper()).toArray();
    this.budgetUsd = aim.budgetUsd().orElse(UNLIMITED_USD);
  }

  /// Domain: the programme is that of the aim, and its bands are those of the goals.
  static PlanSearch solve(HedgeProgramme programme, List<DeltaGoal> goals, PlanAim aim) {
    var search = new DeltaSearch(programme, aim);
    var isInside = true;
    for (var i = 0; i < goals.size(); i++) {
      var goal = goals.get(i);
      var after = search.bring(goal, programme.rows().get(i).before());
      isInside &= goal.band().excess(after) == 0;
    }
    return new PlanSearch(
        List.copyOf(search.lots), List.of(), OptionalDouble.empty(), search.report(isInside));
  }

  /// Trades for one delta and says where it ends.
  private double bring(DeltaGoal goal, double before) {
    var value = before;
    var traded = 0L;
    var candidates = cheapestFirst(goal.band(), goal.missing(before));
    for (var index : candidates) {
      var wanted = wholeLots(goal.missing(value) / effect(index, goal));
      var count = Math.min(wanted, affordable(index));
      trade(index, count);
      traded += count;
      value += count * effect(index, goal);
    }
    return traded == 0 ? value : value + roundedInside(goal, before, value, candidates);
  }

  /// One lot more, where that leads inside; and what it adds.
  private double roundedInside(
      DeltaGoal goal, double before, double value, List<Integer> candidates) {
    for (var index : candidates) {
      var effect = effect(index, goal);
      if (goal.missing(value) != 0
          && affordable(index) >= 1
          && goal.isReachedFrom(before, value + effect)) {
        trade(index, 1);
        return effect;
      }
    }
    return 0;
  }

  /// Lots that sizes, caps and the budget still allow.
  private long affordable(int index) {
    var candidate = programme.candidates().get(index);
    var free = candidate.lotsMax() - lots.get(index);
    var paid =
        candidate.dealtUsd() > 0 ? budgetUsd / candidate.dealtUsd() : Double.POSITIVE_INFINITY;
    return Math.min(free, wholeLots(Math.min(paid, room(index))));
  }

  private void trade(int index, long count) {
    lots.set(index, lots.get(index) + count);
    use(index, count);
    budgetUsd -= count * programme.candidates().get(index).dealtUsd();
  }

  private double effect(int index, DeltaGoal goal) {
    return HedgeProgramme.effect(programme.candidates().get(index), goal.band());
  }

  /// Lots that the caps leave.
  private double room(int index) {
    var room = Double.POSITIVE_INFINITY;
    for (var i = 0; i < roomOfCaps.length; i++) {
      var perLot = caps.get(i).coefficients()[index];
      if (perLot > 0) {
        room = Math.min(room, roomOfCaps[i] / perLot);
      }
    }
    return room;
  }

  private void use(int index, long traded) {
    for (var i = 0; i < roomOfCaps.length; i++) {
      roomOfCaps[i] -= traded * caps.get(i).coefficients()[index];
    }
  }

  /// A target reached may be overshot by a rounding error, which asks for nothing.
  static long wholeLots(double wanted) {
    return (long) Math.floor(Math.max(0, wanted));
  }

  /// Indices of the candidates that move the delta the way that `distance` says.
  private List<Integer> cheapestFirst(GreekBand band, double distance) {
    var candidates = programme.candidates();
    return IntStream.range(0, candidates.size())
        .filter(index -> FutureCost.isFuture(candidates.get(index).quote().instrument()))
        .filter(index -> HedgeProgramme.effect(candidates.get(index), band) * distance > 0)
        .boxed()
        .sorted(
            Comparator.comparingDouble(index -> {
              var candidate = candidates.get(index);
              return candidate.costUsd() / Math.abs(HedgeProgramme.effect(candidate, band));
            }))
        .toList();
  }

  private HedgePlan.SolverReport report(boolean isInside) {
    var cost = 0.0;
    for (var i = 0; i < lots.size(); i++) {
      cost += lots.get(i) * programme.candidates().get(i).costUsd();
    }
    var status = isInside ? HedgePlan.Status.SOLVED : HedgePlan.Status.CANNOT_BE_MET;
    return new HedgePlan.SolverReport(status, cost, 0, cost > 0 ? 1 : 0);
  }
}
