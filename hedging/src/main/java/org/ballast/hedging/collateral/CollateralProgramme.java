package org.ballast.hedging.collateral;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.ballast.hedging.programme.Column;
import org.ballast.hedging.programme.Grain;
import org.ballast.hedging.programme.LinearProgram;
import org.ballast.hedging.programme.RowBounds;

/// A collateral problem as a two-stage linear programme.
///
/// Columns: what is held at each node after the moves; each transfer now; each transfer that still
/// helps once a scenario is seen; being short where that is allowed; and, in the elastic form,
/// additional collateral for each pool and excess over each cap. Rows: the balance of each node;
/// the caps; what a node can send later; the survival of each pool in each scenario. Carry is
/// counted against the best yield, so that no cost is negative.
final class CollateralProgramme {
  /// A row by the name people know it.
  record Named(String name, RowBounds bounds) {}

  private final CollateralProblem problem;
  final List<Named> rows = new ArrayList<>();
  final List<LaterTransfer> later = new ArrayList<>();
  final List<Survival> survivals = new ArrayList<>();
  final List<Survival> penalised = new ArrayList<>();
  private final TreeMap<CollateralNode, Integer> nodeIndex = new TreeMap<>();
  private final List<SparseColumn> columns = new ArrayList<>();

  /// A transfer begun in a scenario. `scenario` and `transfer` are indices.
  record LaterTransfer(int scenario, int transfer) {}

  /// One pool in one scenario, with its row.
  record Survival(int scenario, CollateralPool pool, int row) {}

  private record SparseColumn(double cost, double upper, TreeMap<Integer, Double> effect) {}

  CollateralProgramme(CollateralProblem problem) {
    this.problem = problem;
    for (var holding : problem.holdings()) {
      nodeIndex.put(holding.node(), nodeIndex.size());
    }
    addHoldings();
    addTransfers();
    addCaps();
    for (int s = 0; s < problem.scenarios().size(); s++) {
      addScenario(s);
    }
    addPenalties();
  }

  /// Least cost with every required survival.
  LinearProgram strict() {
    return build(columns, rows.stream().map(Named::bounds).toList());
  }

  /// Least additional collateral and excess over caps: the columns of `strict` at no cost, then one
  /// for each entry of `elastic`.
  LinearProgram leastShortfall() {
    var all = new ArrayList<SparseColumn>();
    for (var column : columns) {
      all.add(new SparseColumn(0.0, column.upper(), column.effect()));
    }
    for (var relief : elastic()) {
      all.add(new SparseColumn(1.0, Double.POSITIVE_INFINITY, relief.effect()));
    }
    return build(all, rows.stream().map(Named::bounds).toList());
  }

  /// Least cost with no more shortfall than `ceilingUsd` in all, which is one more row, the last.
  LinearProgram cheapestShort(double ceilingUsd) {
    int ceilingRow = rows.size();
    var all = new ArrayList<>(columns);
    for (var relief : elastic()) {
      var effect = new TreeMap<>(relief.effect());
      effect.put(ceilingRow, 1.0);
      all.add(new SparseColumn(0.0, Double.POSITIVE_INFINITY, effect));
    }
    var bounds = new ArrayList<>(rows.stream().map(Named::bounds).toList());
    bounds.add(RowBounds.atMost(ceilingUsd));
    return build(all, bounds);
  }

  /// What may give way where a problem cannot be met: `pool` is empty for a cap.
  record Relief(String name, Optional<CollateralPool> pool, TreeMap<Integer, Double> effect) {}

  List<Relief> elastic() {
    var reliefs = new ArrayList<Relief>();
    var byPool = new TreeMap<CollateralPool, TreeMap<Integer, Double>>();
    for (var survival : survivals) {
      if (problem.scenarios().get(survival.scenario()).penalty().isEmpty()) {
        byPool.computeIfAbsent(survival.pool(), _ -> new TreeMap<>()).put(survival.row(), 1.0);
      }
    }
    byPool.forEach(
        (pool, effect) -> reliefs.add(new Relief(pool.toString(), Optional.of(pool), effect)));
    for (int k = 0; k < problem.caps().size(); k++) {
      var effect = new TreeMap<Integer, Double>();
      effect.put(capRow(k), -1.0);
      reliefs.add(new Relief(problem.caps().get(k).name(), Optional.empty(), effect));
    }
    return reliefs;
  }

  int columnCount() {
    return columns.size();
  }

  int transferColumn(int transfer) {
    return problem.holdings().size() + transfer;
  }

  int laterColumn(int laterTransfer) {
    return problem.holdings().size() + problem.transfers().size() + laterTransfer;
  }

  private int capRow(int cap) {
    return problem.holdings().size() + cap;
  }

  private int index(CollateralNode node) {
    return nodeIndex.getOrDefault(node, -1);
  }

  private void addHoldings() {
    double best = problem.yieldBest();
    for (int n = 0; n < problem.holdings().size(); n++) {
      var holding = problem.holdings().get(n);
      rows.add(
          new Named(
              "what there is of " + holding.node(),
              new RowBounds(holding.heldUsd(), holding.heldUsd())));
      double perYear = best - holding.yieldPerYear() + holding.lossPerYear();
      addColumn(perYear * problem.horizonYears(), Double.POSITIVE_INFINITY).put(n, 1.0);
    }
  }

  private void addTransfers() {
    for (var transfer : problem.transfers()) {
      var effect = addColumn(transfer.costRate(), transfer.limitUsd());
      effect.put(index(transfer.from()), 1.0);
      effect.put(index(transfer.to()), -(1.0 - transfer.costRate()));
    }
  }

  private void addCaps() {
    for (var cap : problem.caps()) {
      for (var node : cap.nodes()) {
        columns.get(index(node)).effect().put(rows.size(), 1.0);
      }
      rows.add(new Named(cap.name(), RowBounds.atMost(cap.limitUsd())));
    }
  }

  private void addScenario(int s) {
    var scenario = problem.scenarios().get(s);
    var poolRows = new TreeMap<CollateralPool, Integer>();
    scenario
        .needsUsd()
        .forEach((pool, need) -> {
          var name = pool + " survives " + scenario.name();
          survivals.add(new Survival(s, pool, rows.size()));
          poolRows.put(pool, rows.size());
          rows.add(new Named(name, RowBounds.atLeast(need)));
        });
    for (var holding : problem.holdings()) {
      addCollateral(poolRows, scenario, holding.node(), index(holding.node()), 1.0);
    }
    addLaterTransfers(s, scenario, poolRows);
  }

  /// What one unit of a column at a node adds to the survival of the pools it is in.
  private void addCollateral(
      TreeMap<CollateralPool, Integer> poolRows,
      CollateralScenario scenario,
      CollateralNode node,
      int column,
      double perUnit) {
    var holding = problem.holdings().get(index(node));
    double counted = (1.0 - holding.haircut()) * scenario.priceFactor(node.asset());
    poolRows.forEach((pool, row) -> {
      if (pool.covers(node)) {
        columns.get(column).effect().merge(row, perUnit * counted, Double::sum);
      }
    });
  }

  private void addLaterTransfers(
      int s, CollateralScenario scenario, TreeMap<CollateralPool, Integer> poolRows) {
    var senders = new TreeMap<CollateralNode, Integer>();
    for (int t = 0; t < problem.transfers().size(); t++) {
      var transfer = problem.transfers().get(t);
      if (scenario.allows(transfer)) {
        int row =
            senders.computeIfAbsent(transfer.from(), from -> addSender(from, scenario.name()));
        double cost = scenario.probability() * transfer.costRate();
        int column = columns.size();
        addColumn(cost, transfer.limitUsd()).put(row, -1.0);
        later.add(new LaterTransfer(s, t));
        addCollateral(poolRows, scenario, transfer.from(), column, -1.0);
        addCollateral(poolRows, scenario, transfer.to(), column, 1.0 - transfer.costRate());
      }
    }
  }

  /// No node sends later what it does not hold.
  private int addSender(CollateralNode node, String scenario) {
    int row = rows.size();
    rows.add(new Named("what " + node + " can send in " + scenario, RowBounds.atLeast(0.0)));
    columns.get(index(node)).effect().put(row, 1.0);
    return row;
  }

  private void addPenalties() {
    for (var survival : survivals) {
      var scenario = problem.scenarios().get(survival.scenario());
      if (scenario.penalty().isPresent()) {
        penalised.add(survival);
        double cost = scenario.probability() * scenario.penalty().getAsDouble();
        addColumn(cost, Double.POSITIVE_INFINITY).put(survival.row(), 1.0);
      }
    }
  }

  private TreeMap<Integer, Double> addColumn(double cost, double upper) {
    var effect = new TreeMap<Integer, Double>();
    columns.add(new SparseColumn(cost, upper, effect));
    return effect;
  }

  private static LinearProgram build(List<SparseColumn> columns, List<RowBounds> bounds) {
    var dense = new ArrayList<Column>();
    for (var column : columns) {
      var effect = new double[bounds.size()];
      column.effect().forEach((row, value) -> effect[row] = value);
      dense.add(new Column(column.cost(), column.upper(), Grain.CONTINUOUS, effect));
    }
    return LinearProgram.of(bounds, dense);
  }
}
