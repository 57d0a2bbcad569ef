package org.ballast.bench.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.ballast.bench.BenchScenarios.Kind;
import org.ballast.bench.ScenarioBenchmark;
import org.junit.jupiter.api.Test;

final class ExactBookTest {
  private static final double ROUNDING = 1e-15;

  private final ExactBook exact = new ExactBook(new double[][] {{3, 5}, {10, -20}, {100, 200}});

  @Test
  void error_ofValues_isTheWorstOverItsScale() {
    assertThat(exact.error(scenario -> scenario == 3 ? 10 : -20)).isZero();
    assertThat(exact.error(scenario -> scenario == 3 ? 11 : -21)).isCloseTo(0.01, within(ROUNDING));
  }

  @Test
  void error_withAMissingValue_isInfinite() {
    assertThat(exact.error(scenario -> scenario == 3 ? 10 : Double.NaN)).isInfinite();
  }

  @Test
  void proxyError_inRandomScenarios_keepsToItsTolerance() {
    assertThat(BallastBook.of(Kind.RANDOM).proxyError())
        .isPositive()
        .isLessThanOrEqualTo(ScenarioBenchmark.TOLERANCE);
  }
}
