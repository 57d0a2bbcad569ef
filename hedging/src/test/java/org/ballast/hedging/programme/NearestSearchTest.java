package org.ballast.hedging.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NearestSearchTest {
  private static final int RANDOM_CASES = 300;

  /// Twice the concession to cost, of the violation or of a hundredth, plus the gap of the search.
  private static final double NEARNESS = 4e-3;

  private static final double BUDGET = 300.0;

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

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void solve_chainUnderATinyBudget_endsAndSpendsIt(long seed) {
    var chain = new OptionChain(seed, 40, 1).programme(10, 0.01);
    var rows = new ArrayList<RowBounds>();
    for (int i = 0; i < chain.rowCount(); i++) {
      rows.add(chain.row(i));
    }
    rows.add(RowBounds.atMost(BUDGET));
    var columns = new ArrayList<Column>();
    for (int j = 0; j < chain.columnCount(); j++) {
      var effect = Arrays.copyOf(chain.column(j).coefficients(), rows.size());
      effect[rows.size() - 1] = chain.cost(j);
      columns.add(new Column(chain.cost(j), chain.upper(j), Grain.WHOLE, effect));
    }
    var weights = new double[rows.size()];
    for (int i = 0; i < chain.rowCount(); i++) {
      weights[i] = 2.0 / (chain.row(i).upper() - chain.row(i).lower());
    }
    weights[chain.rowCount()] = Double.POSITIVE_INFINITY;

    var result =
        NearestSearch.solve(LinearProgram.of(rows, columns), weights, SearchLimits.DEFAULT);

    assertThat(result).as("seed=" + seed).isInstanceOf(NearestResult.Nearest.class);
    var nearest = (NearestResult.Nearest) result;
    assertThat(nearest.cost()).as("seed=" + seed).isBetween(0.9 * BUDGET, BUDGET);
    assertThat(nearest.violationBound())
        .as("seed=" + seed)
        .isBetween(0.95 * nearest.weightedViolation(), nearest.weightedViolation());
  }

  @Test
  void solve_limitThatCanBeMetBesideOneThatCannot_isMetInFull() {
    var rows = List.of(new RowBounds(-0.5, 0.5), RowBounds.atLeast(100.0));
    var columns =
        List.of(
            new Column(1.0, 4, Grain.WHOLE, 1.0, 10.0),
            new Column(5.0, 40_000, Grain.WHOLE, -1e-4, 0.0));
    var program = LinearProgram.of(rows, columns);

    var nearest = (NearestResult.Nearest) NearestSearch.solve(program, new double[] {2, 1}, LIMITS);

    assertThat(nearest.violations()[0]).isZero();
    assertThat(nearest.violations()[1]).isCloseTo(-60, within(0.1));
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
