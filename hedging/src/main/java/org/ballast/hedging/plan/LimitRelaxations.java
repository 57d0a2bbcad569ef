package org.ballast.hedging.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.ballast.hedging.plan.LimitRelaxation.Effect;
import org.ballast.hedging.programme.NearestResult;
import org.ballast.hedging.programme.NearestSearch;
import org.ballast.hedging.programme.SearchLimits;

/// Finds for each limit of a mandate that cannot be met how far it alone must give way.
final class LimitRelaxations {
  /// The most searches in whole lots for one limit.
  private static final int ROUNDS_MAX = 6;

  /// Of the work of a plan, what the search for one limit may spend.
  private static final int WORK_SHARE = 4;

  /// Beyond a level, as a share of a limit's scale, where its price is taken.
  private static final double BEYOND = 1e-4;

  private final SteeredSearch search;
  private final SearchLimits work;

  LimitRelaxations(SteeredSearch search) {
    this.search = search;
    var whole = search.work();
    this.work =
        new SearchLimits(
            whole.relativeGap(),
            whole.absoluteGap(),
            Math.max(1, whole.relaxationsMax() / WORK_SHARE));
  }

  /// In the order of the programme's rows, each limit once.
  List<LimitRelaxation> all() {
    var found = new ArrayList<LimitRelaxation>();
    var programme = search.programme();
    var groups = programme.groups();
    for (var i = 0; i < groups.length; i++) {
      if (groups[i] == i) {
        found.add(of(programme.rows().get(i)));
      }
    }
    return List.copyOf(found);
  }

  private LimitRelaxation of(LimitRow row) {
    if (search.programme().candidates().isEmpty()) {
      return without(row, Effect.DOES_NOT_HELP);
    }
    search.relaxNearest(() -> search.programme().softOnly(row.name()));
    for (var round = 0; round < ROUNDS_MAX; round++) {
      var programme = search.programme().softOnly(row.name());
      var result =
          NearestSearch.solve(
              programme.toLinearProgram(), programme.violationWeights(), programme.groups(), work);
      switch (result) {
        case NearestResult.HardRowsInfeasible _ -> {
          return without(
              row,
              SteeredSearch.isProven(search.programme().without(row.name()))
                  ? Effect.DOES_NOT_HELP
                  : Effect.UNKNOWN);
        }
        case NearestResult.LimitReached _ -> {
          return without(row, Effect.UNKNOWN);
        }
        case NearestResult.Nearest nearest -> {
          var lots = programme.netted(nearest.lots());
          var measured = search.measure(lots);
          if (search.cut(measured, lots) == 0) {
            return helping(row, programme, measured.values(), lots);
          }
        }
      }
    }
    return without(row, Effect.UNKNOWN);
  }

  private static LimitRelaxation without(LimitRow row, Effect effect) {
    return LimitRelaxation.without(row, bound(row, row.before()), effect);
  }

  private LimitRelaxation helping(
      LimitRow row, HedgeProgramme programme, List<LimitValue> values, List<Long> lots) {
    var level =
        values.stream()
            .filter(value -> value.name().equals(row.name()))
            .mapToDouble(LimitValue::value)
            .findFirst()
            .orElseGet(() -> row.valueAt(lots));
    return new LimitRelaxation(
        row.name(),
        row.unit(),
        bound(row, level),
        Effect.HELPS,
        OptionalDouble.of(level),
        OptionalDouble.of(cost(programme, lots)),
        price(row.name(), level));
  }

  /// The end of the interval that a level is beyond.
  private static double bound(LimitRow row, double level) {
    return level > row.limit().upper() || !Double.isFinite(row.limit().lower())
        ? row.limit().upper()
        : row.limit().lower();
  }

  private static double cost(HedgeProgramme programme, List<Long> lots) {
    return programme.dealtUsd(lots.stream().mapToLong(Long::longValue).toArray());
  }

  /// What one more unit would save, with divisible lots, just beyond the level.
  private OptionalDouble price(String name, double level) {
    var programme = search.programme();
    var relaxed =
        new HedgeProgramme(
            programme.rows().stream()
                .map(row -> row.name().equals(name) ? row.relaxedTo(beyond(row, level)) : row)
                .toList(),
            programme.candidates());
    return PlanSearch.binding(relaxed, relaxed.toLinearProgram()).stream()
        .filter(binding -> binding.limit().equals(name))
        .mapToDouble(HedgePlan.BindingLimit::shadowPriceUsd)
        .findFirst();
  }

  private static double beyond(LimitRow row, double level) {
    var step = BEYOND * row.scale();
    return level > row.limit().upper() ? level + step : level - step;
  }
}
