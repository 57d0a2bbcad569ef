package org.ballast.hedging.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RiskWholeLotSearchTest {
  private static final int RANDOM_CASES = 1_000;
  private static final int SOFT_CASES = 300;
  private static final int MIXED_CASES = 200;
  private static final int COLUMNS_MAX = 6;

  /// The exact search stops at a proven 1e-9.
  private static final double RELATIVE = 2e-9;

  /// Violations within the tolerance of a row count as none on one side only.
  private static final double SOFT_RELATIVE = 1e-7;

  @Test
  void solve_randomSmall_equalsBruteForce() {
    int infeasible = 0;
    for (long seed = 1; seed <= RANDOM_CASES; seed++) {
      var program = RandomRiskPrograms.draw(seed, COLUMNS_MAX, Grain.WHOLE);
      var context = "seed=" + seed + RandomRiskPrograms.describe(program);
      double expected = BruteForce.leastObjective(program);
      switch (WholeLotSearch.solve(program, SearchLimits.EXACT)) {
        case WholeLotResult.Found found -> {
          assertThat(found.objective())
              .as(context)
              .isCloseTo(expected, within(RELATIVE * (1.0 + expected)));
          assertThat(program.linear().isFeasible(found.z())).as(context).isTrue();
          assertThat(found.bound())
              .as(context)
              .isBetween(expected * (1.0 - RELATIVE) - RELATIVE, expected * (1.0 + RELATIVE));
        }
        case WholeLotResult.Infeasible ignored -> {
          infeasible++;
          assertThat(expected).as(context).isInfinite();
        }
        case WholeLotResult.LimitReached limit -> assertThat(limit).as(context).isNull();
      }
    }
    assertThat(infeasible).isGreaterThan(30);
  }

  @Test
  void solve_softRows_equalsBruteForceOfCostAndDistance() {
    for (long seed = 1; seed <= SOFT_CASES; seed++) {
      var program = RandomPrograms.draw(seed, 3, 5, 4);
      var weights = new double[program.rowCount()];
      Arrays.setAll(weights, i -> 0.3 + i);
      var elastic = ElasticProgram.of(program, weights);
      double expected =
          BruteForce.least(
              program,
              z -> program.objective(z) + elastic.weightedViolation(elastic.violationsAt(z)));
      var context = "seed=" + seed + RandomPrograms.describe(program);
      var result = WholeLotSearch.solve(program.withSoftRows(weights), SearchLimits.EXACT);
      assertThat(result).as(context).isInstanceOf(WholeLotResult.Found.class);
      assertThat(((WholeLotResult.Found) result).objective())
          .as(context)
          .isCloseTo(expected, within(SOFT_RELATIVE * (1.0 + expected)));
    }
  }

  /// Continuous columns with risk beside whole ones: a grid of the continuous one finds no better.
  @Test
  void solve_mixedGrain_isNoWorseThanAGrid() {
    for (long seed = 1; seed <= MIXED_CASES; seed++) {
      var whole = RandomRiskPrograms.draw(seed, 3, Grain.WHOLE);
      var program = withFirstContinuous(whole);
      double grid = BruteForce.leastObjective(whole);
      var context = "seed=" + seed + RandomRiskPrograms.describe(program);
      switch (WholeLotSearch.solve(program, SearchLimits.EXACT)) {
        case WholeLotResult.Found found -> {
          assertThat(found.objective())
              .as(context)
              .isLessThanOrEqualTo(grid + RELATIVE * (1.0 + grid));
          assertThat(program.linear().isFeasible(found.z())).as(context).isTrue();
          assertThat(found.gap()).as(context).isLessThanOrEqualTo(RELATIVE);
        }
        case WholeLotResult.Infeasible ignored -> assertThat(grid).as(context).isInfinite();
        case WholeLotResult.LimitReached limit -> assertThat(limit).as(context).isNull();
      }
    }
  }

  private static RiskProgram withFirstContinuous(RiskProgram program) {
    List<RiskColumn> columns = new ArrayList<>();
    for (int j = 0; j < program.columnCount(); j++) {
      var column = program.linear().column(j);
      var grain = j == 0 ? Grain.CONTINUOUS : Grain.WHOLE;
      var moves = new double[program.factorCount()];
      for (int i = 0; i < moves.length; i++) {
        moves[i] = program.move(i, j);
      }
      columns.add(
          new RiskColumn(
              new Column(column.cost(), column.upper(), grain, column.coefficients()),
              program.impact(j),
              moves));
    }
    var before = new double[program.factorCount()];
    Arrays.setAll(before, program::before);
    return RiskProgram.of(program.linear().rows(), columns, before);
  }

  @Test
  void solve_insideBandsWithoutRiskWeight_isLeftUntouched() {
    var column = new RiskColumn(new Column(1.0, 10, Grain.WHOLE, 2.0), 0.0, 0.0);
    var program = RiskProgram.of(List.of(new RowBounds(-1.0, 1.0)), List.of(column), 0.0);
    var found = (WholeLotResult.Found) WholeLotSearch.solve(program, SearchLimits.DEFAULT);
    assertThat(found.lots()).containsExactly(0);
    assertThat(found.objective()).isZero();
  }
}
