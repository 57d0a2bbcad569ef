package org.ballast.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ScenarioBenchmarkTest {
  private final ScenarioBenchmark benchmark = new ScenarioBenchmark();

  @AfterEach
  void tearDown() {
    benchmark.tearDown();
  }

  @Test
  void everyWay_overTheGrid_givesTheSameBits() throws Exception {
    benchmark.setUp();
    var totals = benchmark.vector().totals();
    assertThat(totals).hasSize(BenchScenarios.GRID_SIDE * BenchScenarios.GRID_SIDE);
    assertThat(benchmark.scalar().totals()).containsExactly(totals);
    assertThat(benchmark.twoThreads().totals()).containsExactly(totals);
  }

  @Test
  void proxy_inRandomScenarios_keepsToItsTolerance() {
    benchmark.scenarios = BenchScenarios.Kind.RANDOM;
    benchmark.setUp();
    var exact = benchmark.vector();
    var proxy = benchmark.proxy();
    assertThat(exact.size()).isEqualTo(BenchScenarios.RANDOM_SIZE);
    for (int scenario = 0; scenario < exact.size(); scenario++) {
      assertThat(Math.abs(proxy.total(scenario) - exact.total(scenario)))
          .isLessThanOrEqualTo(ScenarioBenchmark.TOLERANCE * exact.greatestMove());
    }
  }
}
