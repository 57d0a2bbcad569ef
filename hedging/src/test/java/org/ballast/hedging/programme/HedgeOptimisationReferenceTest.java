package org.ballast.hedging.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.ballast.testkit.SharedFiles;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Exact neutrality at least L1 cost, against HiGHS. The quadratic sections of the file, whole-lot
/// cases included, have risk in the objective and no form here.
class HedgeOptimisationReferenceTest {
  private static final int CASES = 12;

  /// The file's own tolerance for objectives.
  private static final double RELATIVE = 1e-8;

  @Test
  void solve_equalityL1_agreesWithHighs() {
    var file = SharedFiles.reference("hedge_optimisation.json");
    var cases = JsonMapper.builder().build().readTree(file.toFile()).get("equality_l1_lp");
    assertThat(cases.size()).isEqualTo(CASES);
    for (var row : cases) {
      var solution = DualSimplex.solve(programme(row));
      assertThat(solution).as("%s", row).isInstanceOf(LinearSolution.Optimal.class);
      var optimal = (LinearSolution.Optimal) solution;
      double expected = row.get("optimal_cost").asDouble();
      assertThat(optimal.objective())
          .as("%s", row)
          .isCloseTo(expected, within(RELATIVE * expected));
      assertThat(optimal.bound()).as("%s", row).isCloseTo(expected, within(RELATIVE * expected));
    }
  }

  /// `min c|x|`, `A x = -g`, `|x| <= bound`, each x split into a buy and a sell column.
  private static LinearProgram programme(JsonNode row) {
    var greeks = row.get("greeks");
    var exposure = row.get("exposure");
    List<RowBounds> rows = new ArrayList<>();
    for (var value : exposure) {
      rows.add(new RowBounds(-value.asDouble(), -value.asDouble()));
    }
    List<Column> columns = new ArrayList<>();
    for (int j = 0; j < row.get("linear_cost").size(); j++) {
      double cost = row.get("linear_cost").get(j).asDouble();
      double bound = row.get("bound").get(j).asDouble();
      for (int side = 1; side >= -1; side -= 2) {
        var effect = new double[rows.size()];
        for (int i = 0; i < effect.length; i++) {
          effect[i] = side * greeks.get(i).get(j).asDouble();
        }
        columns.add(new Column(cost, bound, Grain.CONTINUOUS, effect));
      }
    }
    return LinearProgram.of(rows, columns);
  }
}
