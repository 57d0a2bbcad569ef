package org.ballast.hedging.collateral;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.ballast.hedging.programme.LinearProgram;
import org.ballast.hedging.programme.LinearSolution;

/// Finds where to hold collateral so that every account survives what it must at least cost.
///
/// Amounts below a millionth of what is held count as nothing. Where it cannot be done, the answer
/// is the least additional collateral that would do, and where. Source: docs/models/collateral.md.
public final class CollateralOptimiser {
  private static final double NOTHING = 1e-6;
  private static final double PRICE_MIN = 1e-9;
  private static final double CEILING_SLACK = 1e-9;

  private final CollateralProgramme programme;
  private final CollateralProblem problem;
  private final double nothingUsd;

  private CollateralOptimiser(CollateralProblem problem) {
    this.problem = problem;
    this.programme = new CollateralProgramme(problem);
    this.nothingUsd = NOTHING * Math.max(1.0, problem.heldUsd());
  }

  public static CollateralPlan solve(CollateralProblem problem) {
    return new CollateralOptimiser(problem).solve();
  }

  private CollateralPlan solve() {
    return switch (programme.strict().relaxation()) {
      case LinearSolution.Optimal optimal -> solved(optimal);
      case LinearSolution.Infeasible _ -> shortOf();
      case LinearSolution.LimitReached _ -> new CollateralPlan.NotSolved();
    };
  }

  private CollateralPlan solved(LinearSolution.Optimal optimal) {
    var x = optimal.x();
    var later = new ArrayList<CollateralPlan.LaterMove>();
    for (int k = 0; k < programme.later.size(); k++) {
      double amount = x[programme.laterColumn(k)];
      if (amount > nothingUsd) {
        var move = programme.later.get(k);
        later.add(
            new CollateralPlan.LaterMove(
                problem.scenarios().get(move.scenario()).name(),
                problem.transfers().get(move.transfer()),
                amount));
      }
    }
    return new CollateralPlan.Solved(
        moves(x), later, held(x), cost(x), costBefore(), binding(optimal));
  }

  private CollateralPlan shortOf() {
    if (!(programme.leastShortfall().relaxation() instanceof LinearSolution.Optimal least)) {
      return new CollateralPlan.NotSolved();
    }
    double ceiling = least.objective() + CEILING_SLACK * (1.0 + least.objective());
    var cheapest = programme.cheapestShort(ceiling);
    var x =
        cheapest.relaxation() instanceof LinearSolution.Optimal optimal ? optimal.x() : least.x();
    var reliefs = programme.elastic();
    var shortfalls = new ArrayList<CollateralPlan.Shortfall>();
    for (int k = 0; k < reliefs.size(); k++) {
      double amount = x[programme.columnCount() + k];
      if (amount > nothingUsd) {
        var worst = reliefs.get(k).pool().map(pool -> worst(pool, cheapest, x)).orElse("");
        shortfalls.add(new CollateralPlan.Shortfall(reliefs.get(k).name(), worst, amount));
      }
    }
    return new CollateralPlan.Lacking(shortfalls, moves(x), held(x));
  }

  /// The scenario in which a pool has least to spare.
  private String worst(CollateralPool pool, LinearProgram program, double[] x) {
    var worst = "";
    double least = Double.POSITIVE_INFINITY;
    for (var survival : programme.survivals) {
      if (survival.pool().equals(pool)) {
        double spare = program.activity(survival.row(), x) - program.row(survival.row()).lower();
        if (spare < least - nothingUsd) {
          least = spare;
          worst = problem.scenarios().get(survival.scenario()).name();
        }
      }
    }
    return worst;
  }

  private List<CollateralPlan.Move> moves(double[] x) {
    var moves = new ArrayList<CollateralPlan.Move>();
    for (int t = 0; t < problem.transfers().size(); t++) {
      double amount = x[programme.transferColumn(t)];
      if (amount > nothingUsd) {
        moves.add(new CollateralPlan.Move(problem.transfers().get(t), amount));
      }
    }
    return moves;
  }

  private TreeMap<CollateralNode, Double> held(double[] x) {
    var held = new TreeMap<CollateralNode, Double>();
    for (int n = 0; n < problem.holdings().size(); n++) {
      held.put(problem.holdings().get(n).node(), x[n]);
    }
    return held;
  }

  private CollateralPlan.Cost cost(double[] x) {
    double transfers = 0.0;
    for (int t = 0; t < problem.transfers().size(); t++) {
      transfers += problem.transfers().get(t).costRate() * x[programme.transferColumn(t)];
    }
    for (int k = 0; k < programme.later.size(); k++) {
      var move = programme.later.get(k);
      transfers +=
          problem.scenarios().get(move.scenario()).probability()
              * problem.transfers().get(move.transfer()).costRate()
              * x[programme.laterColumn(k)];
    }
    double shortfall = 0.0;
    int first = programme.columnCount() - programme.penalised.size();
    for (int k = 0; k < programme.penalised.size(); k++) {
      var scenario = problem.scenarios().get(programme.penalised.get(k).scenario());
      shortfall += scenario.probability() * scenario.penalty().orElseThrow() * x[first + k];
    }
    return holdingCost(held(x), transfers, shortfall);
  }

  /// What it costs to leave everything where it is, but for the penalties of being short.
  private CollateralPlan.Cost costBefore() {
    var held = new TreeMap<CollateralNode, Double>();
    problem.holdings().forEach(holding -> held.put(holding.node(), holding.heldUsd()));
    return holdingCost(held, 0.0, 0.0);
  }

  private CollateralPlan.Cost holdingCost(
      TreeMap<CollateralNode, Double> held, double transfers, double shortfall) {
    double carry = 0.0;
    double failure = 0.0;
    double best = problem.yieldBest();
    for (var holding : problem.holdings()) {
      double years = held.getOrDefault(holding.node(), 0.0) * problem.horizonYears();
      carry += (best - holding.yieldPerYear()) * years;
      failure += holding.lossPerYear() * years;
    }
    return new CollateralPlan.Cost(carry, failure, transfers, shortfall);
  }

  /// Rows and limits of transfers with a shadow price, dearest first. The balance of a node is one
  /// where more of the asset would save.
  private List<CollateralPlan.Binding> binding(LinearSolution.Optimal optimal) {
    var binding = new ArrayList<CollateralPlan.Binding>();
    for (int i = 0; i < programme.rows.size(); i++) {
      double dual = optimal.duals()[i];
      var row = programme.rows.get(i);
      boolean isBalance = i < problem.holdings().size();
      double saved = isBalance ? -dual : Math.abs(dual);
      if (saved > PRICE_MIN) {
        binding.add(new CollateralPlan.Binding(row.name(), saved));
      }
    }
    for (int t = 0; t < problem.transfers().size(); t++) {
      double saved = -optimal.reducedCosts()[programme.transferColumn(t)];
      if (saved > PRICE_MIN) {
        binding.add(new CollateralPlan.Binding("limit of " + problem.transfers().get(t), saved));
      }
    }
    binding.sort((a, b) -> Double.compare(b.savedPerUsd(), a.savedPerUsd()));
    return binding;
  }
}
