package org.ballast.quant.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.ballast.domain.value.Asset;
import org.junit.jupiter.api.Test;

class FactorCovarianceTest {
  private static final List<MarketFactor> THREE = MarketFactor.of(List.of(Asset.BTC));

  @Test
  void variance_isTheQuadraticForm() {
    var covariance = covariance(new double[][] {{4, 1, 0}, {1, 9, -2}, {0, -2, 1}});

    assertThat(covariance.variance(new double[] {1, 2, 3}))
        .isEqualTo(4 + 4 * 9 + 9 + 2 * (1 * 2 - 2 * 2 * 3));
  }

  @Test
  void matrix_isACopy() {
    var covariance = covariance(new double[3][3]);
    covariance.matrix()[0][0] = 7;

    assertThat(covariance.variance(new double[] {1, 0, 0})).isZero();
  }

  @Test
  void of_notSymmetricNotFiniteOrNotSquare_isRefused() {
    assertThatThrownBy(() -> covariance(new double[][] {{1, 0, 0}, {0.1, 1, 0}, {0, 0, 1}}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("symmetric");
    assertThatThrownBy(() -> covariance(new double[][] {{Double.NaN, 0, 0}, {0, 1, 0}, {0, 0, 1}}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("finite");
    assertThatThrownBy(() -> covariance(new double[2][3]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("pair of factors");
  }

  private static FactorCovariance covariance(double[][] matrix) {
    return new FactorCovariance(THREE, Duration.ofDays(1), matrix, "test");
  }
}
