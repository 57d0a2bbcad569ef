package org.ballast.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.ballast.quant.scenario.MarketAxes;
import org.junit.jupiter.api.Test;

final class BenchScenariosTest {
  private final MarketAxes axes = ScenarioDesk.ofListedStrikes().book().axes();

  @Test
  void grid_ofFactors_spansAllPairs() {
    var grid = BenchScenarios.Kind.GRID.of(axes);
    assertThat(grid.size()).isEqualTo(BenchScenarios.GRID_SIDE * BenchScenarios.GRID_SIDE);
    assertDistinct(grid.forwardFactors(0), BenchScenarios.GRID_SIDE);
    assertDistinct(grid.volFactors().getFirst(), BenchScenarios.GRID_SIDE);
    assertThat(grid.forwardFactors(0)).contains(0.5, 1, 1.5);
    assertThat(grid.volFactors().getFirst()).contains(0.5, 2);
    assertThat(grid.toSet().size()).isEqualTo(grid.size());
  }

  @Test
  void random_ofFactors_movesEveryCoinAndTenorOnItsOwn() {
    var random = BenchScenarios.Kind.RANDOM.of(axes);
    assertThat(random.size()).isEqualTo(BenchScenarios.RANDOM_SIZE);
    assertThat(random.volFactors()).hasSameSizeAs(axes.tenors()).doesNotHaveDuplicates();
    assertThat(random.forwardFactors(0))
        .isNotEqualTo(random.forwardFactors(axes.tenors().size() - 1));
    assertDistinct(random.forwardFactors(0), BenchScenarios.RANDOM_SIZE);
  }

  private static void assertDistinct(double[] factors, long count) {
    assertThat(Arrays.stream(factors).distinct().count()).isEqualTo(count);
  }
}
