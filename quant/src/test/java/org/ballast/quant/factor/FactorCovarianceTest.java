package org.ballast.quant.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import org.ballast.domain.value.Asset;
import org.ballast.quant.math.CounterRandom;
import org.junit.jupiter.api.Test;

class FactorCovarianceTest {
  private static final Duration DAY = Duration.ofDays(1);
  private static final List<MarketFactor> THREE = MarketFactor.of(List.of(Asset.BTC));

  @Test
  void variance_seeded_equalsTheQuadraticForm() {
    for (var seed = 1L; seed <= 50; seed++) {
      var random = new CounterRandom(seed, 3);
      var factors = MarketFactor.of(List.of(Asset.BTC, Asset.ETH));
      var covariance = random(random, factors.size(), factors.size());
      var exposure = vector(random, factors.size(), 500);

      var known = known(factors, covariance);

      assertThat(known.variance(exposure))
          .as("seed=" + seed)
          .isCloseTo(form(covariance, exposure), within(1e-9 * form(covariance, exposure)));
    }
  }

  @Test
  void of_singular_hasTheRankAndTheVarianceOfItsMoves() {
    var random = new CounterRandom(4, 3);
    var covariance = random(random, 3, 1);

    var known = known(THREE, covariance);

    assertThat(known.rank()).isEqualTo(1);
    var exposure = vector(random, 3, 500);
    assertThat(known.variance(exposure))
        .isCloseTo(form(covariance, exposure), within(1e-9 * form(covariance, exposure)));
  }

  @Test
  void of_aFactorThatDoesNotMove_takesNoPart() {
    var known = known(THREE, new double[][] {{4, 0, 2}, {0, 0, 0}, {2, 0, 4}});

    assertThat(known.rank()).isEqualTo(2);
    assertThat(known.variance(new double[] {0, 1e6, 0})).isZero();
  }

  @Test
  void of_nothingMoves_hasNoVariance() {
    assertThat(known(THREE, new double[3][3]).variance(new double[] {1, 1, 1})).isZero();
  }

  @Test
  void of_indefinite_namesTheFactor() {
    var estimate =
        FactorCovariance.of(THREE, DAY, new double[][] {{1, 0, 0}, {0, 1, 2}, {0, 2, 1}}, "test");

    assertThat(estimate).isInstanceOf(FactorEstimate.Indefinite.class);
    var indefinite = (FactorEstimate.Indefinite) estimate;
    assertThat(indefinite.factor().name()).isEqualTo("BTC vol move");
    assertThat(indefinite.left()).isCloseTo(-3, within(1e-12));
  }

  @Test
  void of_negativeVarianceOrACovarianceWithoutVariance_isIndefinite() {
    assertThat(
            FactorCovariance.of(
                THREE, DAY, new double[][] {{-1, 0, 0}, {0, 1, 0}, {0, 0, 1}}, "test"))
        .isInstanceOf(FactorEstimate.Indefinite.class);
    assertThat(
            FactorCovariance.of(
                THREE, DAY, new double[][] {{0, 1, 0}, {1, 1, 0}, {0, 0, 1}}, "test"))
        .isInstanceOf(FactorEstimate.Indefinite.class);
  }

  @Test
  void of_notSymmetric_isRefused() {
    assertThatThrownBy(() ->
            FactorCovariance.of(
                THREE, DAY, new double[][] {{1, 0, 0}, {0.1, 1, 0}, {0, 0, 1}}, "test"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("symmetric");
  }

  private static FactorCovariance known(List<MarketFactor> factors, double[][] covariance) {
    return ((FactorEstimate.Known) FactorCovariance.of(factors, DAY, covariance, "test"))
        .covariance();
  }

  /// M M' of a random M with this many columns.
  private static double[][] random(CounterRandom random, int size, int columns) {
    var covariance = new double[size][size];
    for (var i = 0; i < size; i++) {
      for (var j = 0; j <= i; j++) {
        for (var k = 0; k < columns; k++) {
          covariance[i][j] +=
              random.between(-1, 1, 100L * i + k) * random.between(-1, 1, 100L * j + k);
        }
        covariance[j][i] = covariance[i][j];
      }
    }
    return covariance;
  }

  private static double[] vector(CounterRandom random, int size, long sequence) {
    var vector = new double[size];
    for (var i = 0; i < size; i++) {
      vector[i] = random.between(-1e6, 1e6, sequence + 1_000 + i);
    }
    return vector;
  }

  private static double form(double[][] covariance, double[] exposure) {
    var sum = 0.0;
    for (var i = 0; i < exposure.length; i++) {
      for (var j = 0; j < exposure.length; j++) {
        sum += exposure[i] * covariance[i][j] * exposure[j];
      }
    }
    return sum;
  }
}
