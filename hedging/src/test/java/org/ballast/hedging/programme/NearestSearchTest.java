package org.ballast.hedging.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class NearestSearchTest {
  private static final int RANDOM_CASES = 300;

  /// Twice the concession to cost, of the violation or of a hundredth, plus the gap of the search.
  private static final double NEARNESS = 4e-3;

  private static final SearchLimits LIMITS = new SearchLimits(1e-4, 0.0, 20_000);

  @Test
  void solve_infeasibleRandom_isNearlyTheLeastViolation() {
    int violated = 0;
    for (long seed = 1; seed <= RANDOM_CASES; seed++) {
      var program = RandomPrograms.draw(seed, 4, 5, 5);
      var weights = new double[program.rowCount()];
      Arrays.setAll(weights, i -> 0.5 + i);
      var elastic = ElasticProgram.of(program, weights);
      double expected =
          BruteForce.least(program, z -> elastic.weightedViolation(elastic.violationsAt(z)));
      var context = "seed=" + seed + RandomPrograms.describe(program);
      var result = NearestSearch.solve(program, weights, LIMITS);
      assertThat(result).as(context).isInstanceOf(NearestResult.Nearest.class);
      var nearest = (NearestResult.Nearest) result;
      violated += expected > 0.0 ? 1 : 0;
      assertThat(nearest.proof()).as(context).isEqualTo(NearestResult.Proof.WITHIN_GAP);
      assertThat(nearest.weightedViolation())
          .as(context)
          .isBetween(expected * (1 - 1e-9), expected + NEARNESS * Math.max(expected, 0.05));
      assertThat(nearest.violationBound()).as(context).isLessThanOrEqualTo(expected + 1e-7);
    }
    assertThat(violated).isGreaterThan(40);
  }

  @Test
  void solve_budgetHard_spendsAllAndNamesTheRow() {
    var rows = List.of(new RowBounds(9.5, 10.5), RowBounds.atMost(30.0));
    var columns =
        List.of(new Column(5.0, 100, Grain.WHOLE, 1.0, 5.0), new Column(9.0, 9, Grain.WHOLE, 1, 9));
    var result =
        NearestSearch.solve(
            LinearProgram.of(rows, columns),
            new double[] {2.0, Double.POSITIVE_INFINITY},
            SearchLimits.DEFAULT);
    var nearest = (NearestResult.Nearest) result;
    assertThat(nearest.lots()).containsExactly(6, 0);
    assertThat(nearest.violations()[0]).isCloseTo(-3.5, within(1e-9));
    assertThat(nearest.violations()[1]).isZero();
    assertThat(nearest.cost()).isEqualTo(30.0);
  }

  @Test
  void solve_hardRowsContradict_saysSo() {
    var rows = List.of(RowBounds.atLeast(5.0), new RowBounds(0.0, 1.0));
    var columns = List.of(new Column(1.0, 3, Grain.WHOLE, 1.0, 0.5));
    var weights = new double[] {Double.POSITIVE_INFINITY, 1.0};
    var result = NearestSearch.solve(LinearProgram.of(rows, columns), weights, LIMITS);
    assertThat(result).isInstanceOf(NearestResult.HardRowsInfeasible.class);
  }
}
