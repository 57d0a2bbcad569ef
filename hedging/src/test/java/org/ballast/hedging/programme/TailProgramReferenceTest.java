package org.ballast.hedging.programme;

import static org.ballast.testkit.Accuracy.assertRelative;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ballast.testkit.ReferenceRows;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Rockafellar-Uryasev programmes against HiGHS; the trades may differ, the objective may not.
class TailProgramReferenceTest {
  private static final double RELATIVE = 1e-6;
  private static final double DIRECT = 1e-11;

  private static final List<JsonNode> CASES = new ArrayList<>();

  @Test
  void shortfall_unhedged_agrees() {
    for (var row : cases()) {
      var program = program(row);
      var unhedged = program.shortfall(new double[2 * size(row)], row.get("alpha").asDouble());
      assertRelative("cvar", unhedged.value(), row.get("unhedged_cvar").asDouble(), DIRECT, row);
      assertRelative(
          "var", unhedged.valueAtRisk(), row.get("unhedged_var").asDouble(), DIRECT, row);
    }
  }

  @Test
  void leastShortfall_isTheOptimumOfHighs() {
    for (var row : cases()) {
      double confidence = row.get("alpha").asDouble();
      var program = program(row);
      var best = (TailSolution.Optimal) program.leastShortfall(confidence);
      double reached = program.shortfall(best.z(), confidence).value();
      double expected = row.get("min_cvar").asDouble();
      assertRelative("reached", reached, expected, RELATIVE, row);
      assertRelative("bound", best.bound(), expected, RELATIVE, row);
    }
  }

  @Test
  void leastCost_underLimit_isTheOptimumOfHighs() {
    for (var row : cases()) {
      double confidence = row.get("alpha").asDouble();
      var limited = row.get("min_cost_given_cvar_limit");
      double limit = limited.get("limit").asDouble();
      var program = program(row);
      var limits = List.of(new ShortfallLimit(confidence, limit));
      var best = (TailSolution.Optimal) program.leastCost(limits);
      assertRelative("cost", best.cost(), limited.get("cost").asDouble(), RELATIVE, row);
      assertRelative(
          "limit", program.shortfall(best.z(), confidence).value(), limit, RELATIVE, row);
    }
  }

  private static List<JsonNode> cases() {
    if (CASES.isEmpty()) {
      CASES.addAll(ReferenceRows.jsonNodes("cvar_and_allocation_lp.json", "cvar"));
    }
    return CASES;
  }

  private static int size(JsonNode row) {
    return row.get("linear_cost").size();
  }

  /// Each instrument as a column to buy and one to sell.
  private static TailProgram program(JsonNode row) {
    int scenarios = row.get("base_pnl").size();
    var base = new double[scenarios];
    for (int s = 0; s < scenarios; s++) {
      base[s] = row.get("base_pnl").get(s).asDouble();
    }
    var probabilities = new double[scenarios];
    Arrays.fill(probabilities, 1.0 / scenarios);
    var columns = new ArrayList<TailColumn>();
    for (int i = 0; i < size(row); i++) {
      double cost = row.get("linear_cost").get(i).asDouble();
      for (int side = 1; side >= -1; side -= 2) {
        var gains = new double[scenarios];
        for (int s = 0; s < scenarios; s++) {
          gains[s] = side * row.get("instrument_pnl").get(s).get(i).asDouble() - cost;
        }
        columns.add(new TailColumn(cost, row.get("bound").get(i).asDouble(), gains));
      }
    }
    return TailProgram.of(base, probabilities, columns);
  }
}
