package org.ballast.hedging.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ballast.testkit.Accuracy.assertRelative;
import static org.ballast.testkit.Accuracy.assertWithin;

import java.util.ArrayList;
import java.util.List;
import org.ballast.testkit.ReferenceRows;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Hedge programmes against enumeration at 30 digits, brute force and HiGHS.
class HedgeOptimisationReferenceTest {
  private static final String FILE = "hedge_optimisation.json";

  /// The file's own tolerances: of objectives, relative, and of the trades.
  private static final double RELATIVE = 1e-8;

  private static final double TRADES = 1e-6;

  @Test
  void solve_quadratic_agreesWithEnumeration() {
    for (var row : ReferenceRows.jsonNodes(FILE, "qp")) {
      var solution = quadratic(row).relaxation();
      assertThat(solution).as("%s", row).isInstanceOf(RiskSolution.Optimal.class);
      var optimal = (RiskSolution.Optimal) solution;
      double expected = number(row.get("optimal_objective"));
      assertRelative("objective", optimal.objective(), expected, RELATIVE, row);
      assertRelative("bound", optimal.bound(), expected, RELATIVE, row);
      assertThat(optimal.residual()).as("%s", row).isLessThanOrEqualTo(RELATIVE);
      var trades = row.get("optimal_x");
      for (int i = 0; i < trades.size(); i++) {
        double traded = optimal.z()[2 * i] - optimal.z()[2 * i + 1];
        assertWithin("x" + i, traded, number(trades.get(i)), TRADES, row);
      }
    }
  }

  @Test
  void solve_wholeLots_agreesWithBruteForce() {
    for (var row : ReferenceRows.jsonNodes(FILE, "integer_lots")) {
      var result = WholeLotSearch.solve(wholeLots(row), SearchLimits.EXACT);
      assertThat(result).as("%s", row).isInstanceOf(WholeLotResult.Found.class);
      var found = (WholeLotResult.Found) result;
      double expected = number(row.get("optimal_objective"));
      assertRelative("objective", found.objective(), expected, RELATIVE, row);
      var lots = row.get("optimal_lots");
      for (int i = 0; i < lots.size(); i++) {
        assertThat(found.lots()[2 * i] - found.lots()[2 * i + 1])
            .as("lots of %d of %s", i, row)
            .isEqualTo(lots.get(i).asLong());
      }
    }
  }

  @Test
  void minimumVariance_agreesWithTheClosedForm() {
    for (var row : ReferenceRows.jsonNodes(FILE, "min_variance")) {
      var hedge =
          (MinimumVariance.Hedge)
              MinimumVariance.of(
                  matrix(row.get("cov")), numbers(row.get("portfolio_dollar_delta")));
      assertThat(hedge.hedge()).hasSize(row.get("n_hedge").asInt());
      for (int i = 0; i < hedge.hedge().length; i++) {
        double expected = number(row.get("hedge").get(i));
        assertRelative("hedge" + i, hedge.hedge()[i], expected, RELATIVE, row);
      }
      assertRelative(
          "variance", hedge.variance(), number(row.get("residual_variance")), RELATIVE, row);
      assertRelative(
          "unhedged",
          hedge.unhedgedVariance(),
          number(row.get("unhedged_variance")),
          RELATIVE,
          row);
      assertRelative(
          "effectiveness", hedge.effectiveness(), number(row.get("effectiveness")), RELATIVE, row);
    }
  }

  @Test
  void solve_equalityL1_agreesWithHighs() {
    for (var row : ReferenceRows.jsonNodes(FILE, "equality_l1_lp")) {
      var solution = neutral(row).relaxation();
      assertThat(solution).as("%s", row).isInstanceOf(LinearSolution.Optimal.class);
      var optimal = (LinearSolution.Optimal) solution;
      double expected = number(row.get("optimal_cost"));
      assertRelative("cost", optimal.objective(), expected, RELATIVE, row);
      assertRelative("bound", optimal.bound(), expected, RELATIVE, row);
    }
  }

  /// `min sum W (g + A x - t)^2 / 2 + c|x| + q x^2 / 2` within bounds and a margin budget, each x
  /// split into a buy and a sell column.
  private static RiskProgram quadratic(JsonNode row) {
    var budget = row.get("margin_budget");
    var weights = numbers(row.get("weights"));
    var before = new double[weights.length];
    for (int i = 0; i < before.length; i++) {
      double distance = number(row.get("exposure").get(i)) - number(row.get("target").get(i));
      before[i] = Math.sqrt(weights[i]) * distance;
    }
    List<RiskColumn> columns = new ArrayList<>();
    for (int j = 0; j < row.get("linear_cost").size(); j++) {
      double cost = number(row.get("linear_cost").get(j));
      double impact = number(row.get("quad_cost").get(j));
      double margin = number(row.get("margin_per_unit").get(j));
      for (int side = 1; side >= -1; side -= 2) {
        double bound = side * number(row.get(side > 0 ? "upper" : "lower").get(j));
        var effect = budget.isNull() ? new double[0] : new double[] {margin};
        columns.add(
            new RiskColumn(
                new Column(cost, bound, Grain.CONTINUOUS, effect),
                impact,
                moves(row, j, side, weights)));
      }
    }
    List<RowBounds> rows = budget.isNull() ? List.of() : List.of(RowBounds.atMost(number(budget)));
    return RiskProgram.of(rows, columns, before);
  }

  /// `min sum W (g + A x)^2 / 2 + c|x|`, `x = lot z`, z whole and at most so many lots.
  private static RiskProgram wholeLots(JsonNode row) {
    var weights = numbers(row.get("weights"));
    var before = new double[weights.length];
    for (int i = 0; i < before.length; i++) {
      before[i] = Math.sqrt(weights[i]) * number(row.get("exposure").get(i));
    }
    List<RiskColumn> columns = new ArrayList<>();
    for (int j = 0; j < row.get("lot").size(); j++) {
      double lot = number(row.get("lot").get(j));
      double cost = lot * number(row.get("linear_cost").get(j));
      for (int side = 1; side >= -1; side -= 2) {
        var column = new Column(cost, row.get("max_lots").asInt(), Grain.WHOLE);
        columns.add(new RiskColumn(column, 0.0, moves(row, j, side * lot, weights)));
      }
    }
    return RiskProgram.of(List.of(), columns, before);
  }

  private static double[] moves(JsonNode row, int column, double size, double[] weights) {
    var moves = new double[weights.length];
    for (int i = 0; i < moves.length; i++) {
      moves[i] = size * Math.sqrt(weights[i]) * number(row.get("greeks").get(i).get(column));
    }
    return moves;
  }

  /// `min c|x|`, `A x = -g`, `|x| <= bound`, each x split into a buy and a sell column.
  private static LinearProgram neutral(JsonNode row) {
    var greeks = row.get("greeks");
    List<RowBounds> rows = new ArrayList<>();
    for (var value : row.get("exposure")) {
      rows.add(new RowBounds(-number(value), -number(value)));
    }
    List<Column> columns = new ArrayList<>();
    for (int j = 0; j < row.get("linear_cost").size(); j++) {
      double cost = number(row.get("linear_cost").get(j));
      double bound = number(row.get("bound").get(j));
      for (int side = 1; side >= -1; side -= 2) {
        var effect = new double[rows.size()];
        for (int i = 0; i < effect.length; i++) {
          effect[i] = side * number(greeks.get(i).get(j));
        }
        columns.add(new Column(cost, bound, Grain.CONTINUOUS, effect));
      }
    }
    return LinearProgram.of(rows, columns);
  }

  /// The file writes exact results as text.
  private static double number(JsonNode value) {
    return Double.parseDouble(value.asString());
  }

  private static double[] numbers(JsonNode values) {
    var numbers = new double[values.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = number(values.get(i));
    }
    return numbers;
  }

  private static double[][] matrix(JsonNode rows) {
    var matrix = new double[rows.size()][];
    for (int i = 0; i < matrix.length; i++) {
      matrix[i] = numbers(rows.get(i));
    }
    return matrix;
  }
}
