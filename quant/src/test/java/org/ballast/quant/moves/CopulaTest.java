package org.ballast.quant.moves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.ballast.domain.value.Asset;
import org.ballast.quant.math.CounterRandom;
import org.junit.jupiter.api.Test;

final class CopulaTest {
  private static final List<Asset> COINS = List.of(Asset.BTC, Asset.ETH);
  private static final double[][] CORRELATION = {{1, 0.8}, {0.8, 1}};
  private static final int SIZE = 4000;

  @Test
  void student_ofItsOwnDraws_recoversItsParameters() {
    var fit = fitted(CopulaCalibrator.student(COINS, draws(student(4), 1, SIZE)));
    var found = (Copula.Student) fit.copula();
    assertThat(found.degreesOfFreedom()).isCloseTo(4, within(0.8));
    assertThat(found.correlation()[0][1]).isCloseTo(0.8, within(0.02));
  }

  @Test
  void student_ofGaussianDraws_hasManyDegreesOfFreedom() {
    var gaussian = new Copula.Gaussian(COINS, CORRELATION);
    var returns = draws(gaussian, 2, SIZE);
    var student = fitted(CopulaCalibrator.student(COINS, returns));
    var same = fitted(CopulaCalibrator.gaussian(COINS, returns));
    assertThat(((Copula.Student) student.copula()).degreesOfFreedom()).isGreaterThan(25);
    assertThat(student.logLikelihood()).isCloseTo(same.logLikelihood(), within(5.0));
    assertThat(same.copula().correlation()[1][0]).isCloseTo(0.8, within(0.02));
  }

  @Test
  void student_ofStudentDraws_isLikelierThanGaussian() {
    var returns = draws(student(4), 3, SIZE);
    double gain =
        fitted(CopulaCalibrator.student(COINS, returns)).logLikelihood()
            - fitted(CopulaCalibrator.gaussian(COINS, returns)).logLikelihood();
    assertThat(gain).isGreaterThan(50);
  }

  /// Tail dependence of the paper: both of two Students fall together with probability 2
  /// t_5(-sqrt(5 (1 - rho)/(1 + rho))) in the limit; a Gaussian's falls to zero.
  @Test
  void scores_ofAStudent_fallTogether() {
    assertThat(jointTail(student(4))).isGreaterThan(jointTail(gaussian()) * 1.2);
  }

  @Test
  void kendall_ofAnyColumns_isThatOfAllPairs() {
    for (int seed = 0; seed < 20; seed++) {
      var random = new CounterRandom(seed, 1);
      var x = new double[60];
      var y = new double[60];
      int first = seed;
      Arrays.setAll(x, i -> Math.rint(random.between(0, 5 + 10 * first, 2L * i)));
      Arrays.setAll(y, i -> Math.rint(x[i] / 2 + random.between(0, 9, 2L * i + 1)));
      assertThat(RankCorrelation.kendall(x, y))
          .as("seed %d", seed)
          .isCloseTo(naive(x, y), within(1e-14));
    }
  }

  @Test
  void gaussian_ofThreeCoinsThatContradict_isDrawnToTheIdentity() {
    var base = Histories.normals(7, 100);
    var opposite = Arrays.stream(base).map(z -> -z).toArray();
    var coins = List.of(Asset.BTC, Asset.ETH, new Asset("SOL"));
    var fit = fitted(CopulaCalibrator.gaussian(coins, new double[][] {base, base, opposite}));
    assertThat(fit.copula().correlation()[0][1]).isBetween(0.9, 1.0);
    assertThat(fit.copula().correlation()[0][2]).isBetween(-1.0, -0.9);
  }

  @Test
  void fit_ofFewReturns_saysSo() {
    assertThat(CopulaCalibrator.student(COINS, new double[2][59]))
        .isEqualTo(new CopulaFit.TooFew(59, 60));
  }

  @Test
  void of_whatIsNoCorrelation_isRefused() {
    assertThatThrownBy(() -> new Copula.Gaussian(COINS, new double[][] {{1, 1.1}, {1.1, 1}}))
        .hasMessageContaining("positive definite");
    assertThatThrownBy(() -> new Copula.Gaussian(COINS, new double[][] {{1, 0.1}, {0.2, 1}}))
        .hasMessageContaining("positive definite");
  }

  private static Copula student(double freedom) {
    return new Copula.Student(COINS, CORRELATION, freedom);
  }

  private static Copula gaussian() {
    return new Copula.Gaussian(COINS, CORRELATION);
  }

  private static double[][] draws(Copula copula, long seed, int size) {
    var random = new CounterRandom(seed, 5);
    var columns = new double[2][size];
    for (int i = 0; i < size; i++) {
      var scores = copula.scores(random, i);
      columns[0][i] = scores[0];
      columns[1][i] = scores[1];
    }
    return columns;
  }

  /// Share of the worst hundredth of one coin in which the other is in its own.
  private static double jointTail(Copula copula) {
    int size = 40_000;
    var columns = draws(copula, 4, size);
    double[] edges = new double[2];
    for (int coin = 0; coin < 2; coin++) {
      var sorted = columns[coin].clone();
      Arrays.sort(sorted);
      edges[coin] = sorted[size / 100];
    }
    int both = 0;
    for (int i = 0; i < size; i++) {
      both += columns[0][i] < edges[0] && columns[1][i] < edges[1] ? 1 : 0;
    }
    return both / (size / 100.0);
  }

  private static double naive(double[] x, double[] y) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < i; j++) {
        sum += Math.signum(x[i] - x[j]) * Math.signum(y[i] - y[j]);
      }
    }
    return sum / (0.5 * x.length * (x.length - 1));
  }

  private static CopulaFit.Fitted fitted(CopulaFit fit) {
    return (CopulaFit.Fitted) fit;
  }
}
