package org.ballast.hedging.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.ballast.domain.instrument.InstrumentId;
import org.ballast.domain.order.Side;
import org.ballast.hedging.programme.LinearProgram;
import org.ballast.hedging.programme.LinearSolution;
import org.ballast.hedging.programme.RiskSolution;

/// Why a plan is what it is: what a dollar of each trade buys in the limits that bind, and which
/// trades come next.
///
/// All figures are of the programme with divisible lots, at its prices; where the limits exclude
/// one another there are no prices, and `alternatives` is empty.
public record PlanExplanation(List<TradeValue> trades, List<Alternative> alternatives) {
  public static final PlanExplanation NONE = new PlanExplanation(List.of(), List.of());

  /// Rows whose price moves the cost by less than this over their scale say nothing.
  private static final double SHADOW_MIN_USD = 1e-6;

  private static final int ALTERNATIVES_MAX = 5;

  public PlanExplanation {
    trades = List.copyOf(trades);
    alternatives = List.copyOf(alternatives);
  }

  /// A trade of the plan. Units: `costUsd` of one lot.
  public record TradeValue(
      InstrumentId instrument, Side side, double costUsd, List<Effect> effects) {
    public TradeValue {
      effects = List.copyOf(effects);
    }
  }

  /// By how much a limit is helped per USD of a trade's cost; negative where it is hurt. Units:
  /// `perUsd` in `unit` per USD.
  public record Effect(String limit, String unit, double perUsd) {}

  /// A trade that is not taken, and by how much a lot would have to be cheaper to be worth taking.
  /// Units: USD per lot.
  public record Alternative(
      InstrumentId instrument, Side side, double costUsd, double cheaperByUsd) {}

  /// Alternatives are known where linear costs are all that is weighed.
  static PlanExplanation of(HedgeProgramme programme, PlanObjective objective, List<Long> lots) {
    if (programme.rows().isEmpty() || programme.candidates().isEmpty()) {
      return NONE;
    }
    if (!objective.isLinear()
        && objective.programme(programme).relaxation() instanceof RiskSolution.Optimal optimal) {
      return new PlanExplanation(trades(programme, lots, optimal.duals()), List.of());
    }
    return switch (programme.toLinearProgram().relaxation()) {
      case LinearSolution.Optimal optimal ->
          new PlanExplanation(
              trades(programme, lots, optimal.duals()),
              alternatives(programme, lots, optimal.reducedCosts()));
      case LinearSolution.Infeasible _, LinearSolution.LimitReached _ ->
          new PlanExplanation(
              trades(programme, lots, violated(programme.toLinearProgram(), lots)), List.of());
    };
  }

  /// One toward the inside of each row that the lots violate, as if it were its price.
  private static double[] violated(LinearProgram linear, List<Long> lots) {
    var point = lots.stream().mapToDouble(Long::doubleValue).toArray();
    var signs = new double[linear.rowCount()];
    for (var i = 0; i < signs.length; i++) {
      var violation = linear.row(i).violation(linear.activity(i, point));
      signs[i] = Math.abs(violation) <= linear.rowTolerance(i) ? 0 : -Math.signum(violation);
    }
    return signs;
  }

  private static List<TradeValue> trades(
      HedgeProgramme programme, List<Long> lots, double[] prices) {
    var trades = new ArrayList<TradeValue>();
    for (var i = 0; i < lots.size(); i++) {
      var candidate = programme.candidates().get(i);
      if (lots.get(i) > 0 && candidate.costUsd() > 0) {
        trades.add(
            new TradeValue(
                candidate.quote().instrument().id(),
                candidate.side(),
                candidate.costUsd(),
                effects(programme, prices, i)));
      }
    }
    return trades;
  }

  /// The cuts of one limit count by their prices.
  private static List<Effect> effects(HedgeProgramme programme, double[] prices, int index) {
    var weights = new TreeMap<String, Double>();
    var helps = new TreeMap<String, Double>();
    for (var i = 0; i < prices.length; i++) {
      var row = programme.rows().get(i);
      if (Math.abs(prices[i]) * row.scale() > SHADOW_MIN_USD) {
        weights.merge(row.name(), Math.abs(prices[i]), Double::sum);
        helps.merge(row.name(), prices[i] * row.coefficients()[index], Double::sum);
      }
    }
    var effects = new ArrayList<Effect>();
    var groups = programme.groups();
    for (var i = 0; i < prices.length; i++) {
      var row = programme.rows().get(i);
      var weight = weights.getOrDefault(row.name(), 0.0);
      if (groups[i] == i && weight > 0) {
        var help = helps.getOrDefault(row.name(), 0.0) / weight;
        effects.add(
            new Effect(row.name(), row.unit(), help / programme.candidates().get(index).costUsd()));
      }
    }
    return effects;
  }

  private static List<Alternative> alternatives(
      HedgeProgramme programme, List<Long> lots, double[] reducedCosts) {
    var alternatives = new ArrayList<Alternative>();
    for (var i = 0; i < reducedCosts.length; i++) {
      var candidate = programme.candidates().get(i);
      if (lots.get(i) == 0
          && candidate.lotsMax() > 0
          && reducedCosts[i] > 0
          && reducedCosts[i] < candidate.costUsd()) {
        alternatives.add(
            new Alternative(
                candidate.quote().instrument().id(),
                candidate.side(),
                candidate.costUsd(),
                reducedCosts[i]));
      }
    }
    alternatives.sort(Comparator.comparingDouble(each -> each.cheaperByUsd() / each.costUsd()));
    return alternatives.stream().limit(ALTERNATIVES_MAX).toList();
  }
}
