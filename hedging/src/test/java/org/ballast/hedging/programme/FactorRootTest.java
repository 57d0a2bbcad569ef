package org.ballast.hedging.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FactorRootTest {
  private static final int CASES = 200;
  private static final double ROUNDING = 1e-12;

  @Test
  void of_anyRank_givesTheCovarianceBack() {
    for (long seed = 1; seed <= CASES; seed++) {
      var random = new SplittableRandom(seed);
      int size = random.nextInt(1, 9);
      int rank = random.nextInt(0, size + 1);
      var covariance = covariance(random, size, rank);
      var root = (FactorRoot.Factored) FactorRoot.of(covariance);
      assertThat(root.rank()).as("seed=%d", seed).isEqualTo(rank);
      for (int i = 0; i < size; i++) {
        for (int k = 0; k < size; k++) {
          double sum = 0.0;
          for (int p = 0; p < rank; p++) {
            sum += root.rows()[i][p] * root.rows()[k][p];
          }
          double unit = Math.sqrt(covariance[i][i] * covariance[k][k]);
          assertThat(sum).as("seed=%d", seed).isCloseTo(covariance[i][k], within(ROUNDING * unit));
        }
      }
    }
  }

  @Test
  void moves_halfTheirSquare_isTheRisk() {
    double[][] covariance = {{4.0, 1.0}, {1.0, 9.0}};
    var moves = ((FactorRoot.Factored) FactorRoot.of(covariance)).moves(2.0, 3.0, -1.0);
    double squares = moves[0] * moves[0] + moves[1] * moves[1];
    assertThat(squares / 2.0).isCloseTo(36.0 - 6.0 + 9.0, within(ROUNDING * 39.0));
  }

  @Test
  void of_indefinite_namesTheFactor() {
    double[][] negative = {{1.0, 0.0}, {0.0, -1.0}};
    double[][] tooCorrelated = {{1.0, 0.0, 0.0}, {0.0, 1.0, 1.1}, {0.0, 1.1, 1.0}};
    double[][] withoutVariance = {{1.0, 0.5}, {0.5, 0.0}};
    assertThat(indefinite(negative).factor()).isEqualTo(1);
    assertThat(indefinite(tooCorrelated).factor()).isEqualTo(2);
    assertThat(indefinite(tooCorrelated).shareLeft()).isCloseTo(-0.21, within(ROUNDING));
    assertThat(indefinite(withoutVariance).factor()).isEqualTo(1);
  }

  @Test
  void of_notFiniteOrSymmetricOrSquare_throws() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FactorRoot.of(new double[][] {{Double.NaN}}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FactorRoot.of(new double[][] {{1.0, 0.2}, {0.1, 1.0}}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FactorRoot.of(new double[][] {{1.0, 0.2}}));
  }

  @Test
  void minimumVariance_hedgeDeterminedByAnother_isLeftAtZero() {
    double[][] covariance = {{1.0, 1.0, 0.5}, {1.0, 1.0, 0.5}, {0.5, 0.5, 1.0}};
    var hedge = (MinimumVariance.Hedge) MinimumVariance.of(covariance, 2.0);
    assertThat(hedge.hedge()).containsExactly(-1.0, 0.0);
    assertThat(hedge.variance()).isCloseTo(3.0, within(ROUNDING));
    assertThat(hedge.effectiveness()).isCloseTo(0.25, within(ROUNDING));
  }

  private static FactorRoot.Indefinite indefinite(double[][] covariance) {
    return (FactorRoot.Indefinite) FactorRoot.of(covariance);
  }

  /// Factors of very unequal size that are mixes of `rank` independent ones.
  private static double[][] covariance(SplittableRandom random, int size, int rank) {
    var mix = new double[size][rank];
    for (int i = 0; i < size; i++) {
      double unit = Math.exp(random.nextDouble(-10.0, 10.0));
      for (int p = 0; p < rank; p++) {
        mix[i][p] = unit * random.nextDouble(-1.0, 1.0);
      }
    }
    var covariance = new double[size][size];
    for (int i = 0; i < size; i++) {
      for (int k = 0; k < size; k++) {
        for (int p = 0; p < rank; p++) {
          covariance[i][k] += mix[i][p] * mix[k][p];
        }
      }
    }
    return covariance;
  }
}
