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
/// near as whole lots come before it. A distance of less than a lot is left alone. Size limits and
/// the budget end the search early.
final class DeltaSearch {
  /// Stands for an absent budget.
  private static final double UNLIMITED_USD = Double.POSITIVE_INFINITY;

  private final HedgeProgramme programme;
  private final List<Long> lots;
  private double budgetUsd;

  private DeltaSearch(HedgeProgramme programme) {
    this.programme = programme;
    this.lots = new ArrayList<>(Collections.nCopies(programme.candidates().size(), 0L));
    this.budgetUsd = programme.budgetUsd().orElse(UNLIMITED_USD);
  }

  /// Domain: the programme's bands are those of the goals.
  static PlanSearch solve(HedgeProgramme programme, List<DeltaGoal> goals) {
    var search = new DeltaSearch(programme);
    var isInside = true;
    for (var i = 0; i < goals.size(); i++) {
      var goal = goals.get(i);
      var after = search.bring(goal, programme.valuesBefore().get(i));
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

  /// Lots that sizes and the budget still allow.
  private long affordable(int index) {
    var candidate = programme.candidates().get(index);
    var free = candidate.lotsMax() - lots.get(index);
    return candidate.costUsd() > 0
        ? Math.min(free, wholeLots(budgetUsd / candidate.costUsd()))
        : free;
  }

  private void trade(int index, long count) {
    lots.set(index, lots.get(index) + count);
    budgetUsd -= count * programme.candidates().get(index).costUsd();
  }

  private double effect(int index, DeltaGoal goal) {
    return HedgeProgramme.effect(programme.candidates().get(index), goal.band());
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
