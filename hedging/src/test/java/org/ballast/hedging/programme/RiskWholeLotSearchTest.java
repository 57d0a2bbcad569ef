package org.ballast.hedging.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class RiskWholeLotSearchTest {
  private static final int RANDOM_CASES = 1_000;
  private static final int COLUMNS_MAX = 6;

  /// The exact search stops at a proven 1e-9.
  private static final double RELATIVE = 2e-9;

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
  void solve_insideBandsWithoutRiskWeight_isLeftUntouched() {
    var column = new RiskColumn(new Column(1.0, 10, Grain.WHOLE, 2.0), 0.0, 0.0);
    var program = RiskProgram.of(List.of(new RowBounds(-1.0, 1.0)), List.of(column), 0.0);
    var found = (WholeLotResult.Found) WholeLotSearch.solve(program, SearchLimits.DEFAULT);
    assertThat(found.lots()).containsExactly(0);
    assertThat(found.objective()).isZero();
  }
}
