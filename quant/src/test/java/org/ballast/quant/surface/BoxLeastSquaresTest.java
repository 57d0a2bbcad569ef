package org.ballast.quant.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class BoxLeastSquaresTest {
  private static final double[] LOWER = {-0.5, 0, 0};
  private static final double[] UPPER = {1, 0.4, 0.3};

  @Test
  void solve_randomProblems_noPointOfAGridIsBetter() {
    var random = new SplittableRandom(3);
    for (var i = 0; i < 50; i++) {
      var problem = new BoxLeastSquares();
      for (var row = 0; row < 8; row++) {
        problem.add(
            1,
            random.nextDouble(-1, 3),
            random.nextDouble(-1, 3),
            random.nextDouble(-1, 2),
            random.nextDouble(0.1, 2));
      }
      var x = problem.solve(LOWER, UPPER);
      var least = leastOnGrid(problem);
      assertThat(problem.error(x)).as("problem=%s", i).isLessThanOrEqualTo(least + 1e-12);
      for (var j = 0; j < x.length; j++) {
        assertThat(x[j]).as("problem=%s unknown=%s", i, j).isBetween(LOWER[j], UPPER[j]);
      }
    }
  }

  @Test
  void solve_exactInside_isExact() {
    var problem = new BoxLeastSquares();
    problem.add(1, 0, 0, 0.25, 1);
    problem.add(1, 1, 0, 0.5, 1);
    problem.add(1, 0, 1, 0.375, 1);
    assertThat(problem.solve(LOWER, UPPER))
        .containsExactly(new double[] {0.25, 0.25, 0.125}, within(1e-10));
  }

  private static double leastOnGrid(BoxLeastSquares problem) {
    var least = Double.POSITIVE_INFINITY;
    var steps = 20;
    for (var a = 0; a <= steps; a++) {
      for (var b = 0; b <= steps; b++) {
        for (var c = 0; c <= steps; c++) {
          var point = new double[] {at(0, a, steps), at(1, b, steps), at(2, c, steps)};
          least = Math.min(least, problem.error(point));
        }
      }
    }
    return least;
  }

  private static double at(int unknown, int step, int steps) {
    return LOWER[unknown] + (UPPER[unknown] - LOWER[unknown]) * step / steps;
  }
}
