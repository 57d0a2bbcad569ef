package org.ballast.hedging.collateral;

import static org.ballast.testkit.Accuracy.assertRelative;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import org.ballast.domain.value.Asset;
import org.ballast.testkit.ReferenceRows;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Allocation with penalised shortfalls against HiGHS; where the collateral lies may differ.
class CollateralReferenceTest {
  private static final double RELATIVE = 1e-6;
  private static final CollateralNode WALLET = new CollateralNode("wallet", Asset.USDC);

  @Test
  void solve_penalisedShortfalls_hasTheOptimumOfHighs() {
    for (var row : ReferenceRows.jsonNodes("cvar_and_allocation_lp.json", "allocation")) {
      var plan = (CollateralPlan.Solved) CollateralOptimiser.solve(problem(row));
      assertRelative("cost", plan.cost().totalUsd(), row.get("optimal").asDouble(), RELATIVE, row);
    }
  }

  private static CollateralProblem problem(JsonNode row) {
    int venues = row.get("carry_cost").size();
    var holdings = new ArrayList<CollateralHolding>();
    var transfers = new ArrayList<CollateralTransfer>();
    holdings.add(new CollateralHolding(WALLET, row.get("total").asDouble(), 0, 0, 0));
    for (int v = 0; v < venues; v++) {
      var node = new CollateralNode("venue" + v, Asset.USDC);
      holdings.add(
          new CollateralHolding(
              node,
              0,
              0,
              -row.get("carry_cost").get(v).asDouble(),
              row.get("hazard_loss").get(v).asDouble()));
      transfers.add(
          new CollateralTransfer(WALLET, node, Double.POSITIVE_INFINITY, 0, Duration.ofHours(1)));
    }
    return new CollateralProblem(holdings, transfers, List.of(), scenarios(row, venues), 1);
  }

  private static List<CollateralScenario> scenarios(JsonNode row, int venues) {
    var scenarios = new ArrayList<CollateralScenario>();
    int size = row.get("pnl").size();
    for (int s = 0; s < size; s++) {
      var needs = new TreeMap<CollateralPool, Double>();
      for (int v = 0; v < venues; v++) {
        needs.put(
            CollateralPool.of("venue" + v),
            row.get("maintenance").get(s).get(v).asDouble()
                - row.get("pnl").get(s).get(v).asDouble());
      }
      scenarios.add(
          new CollateralScenario(
              "scenario " + s,
              1.0 / size,
              Duration.ZERO,
              Set.of(),
              new TreeMap<>(),
              needs,
              OptionalDouble.of(row.get("penalty").asDouble())));
    }
    return scenarios;
  }
}
