package org.ballast.quant.fitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LevenbergMarquardtTest {
  private static final double[] START = {-1.2, 1};

  @Test
  void minimise_rosenbrocksValley_findsItsEnd() {
    var result = LevenbergMarquardt.minimise(new Valley(), START, 100);
    assertThat(result.isConverged()).isTrue();
    assertThat(result.x()).containsExactly(new double[] {1, 1}, within(1e-9));
  }

  @Test
  void minimise_withoutIterationsLeft_saysSo() {
    var result = LevenbergMarquardt.minimise(new Valley(), START, 3);
    assertThat(result.isConverged()).isFalse();
    assertThat(result.iterations()).isEqualTo(3);
    assertThat(result.cost()).isLessThan(new Valley().cost(START));
  }

  /// Residuals 10 (y - x^2) and 1 - x.
  private static final class Valley implements LevenbergMarquardt.Problem {
    @Override
    public double cost(double[] x) {
      return normal(x).cost();
    }

    @Override
    public LevenbergMarquardt.Normal normal(double[] x) {
      double bend = 10 * (x[1] - x[0] * x[0]);
      double rest = 1 - x[0];
      double slope = -20 * x[0];
      return new LevenbergMarquardt.Normal(
          bend * bend + rest * rest,
          new double[] {slope * bend - rest, 10 * bend},
          new double[][] {{slope * slope + 1, 10 * slope}, {10 * slope, 100}});
    }
  }
}
