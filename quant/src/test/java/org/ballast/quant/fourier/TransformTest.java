package org.ballast.quant.fourier;

import static org.ballast.testkit.Accuracy.assertWithin;

import org.ballast.quant.pricing.SvcjModel;
import org.junit.jupiter.api.Test;

class TransformTest {
  private static final double ROUNDING = 1e-13;
  private static final double DIFFERENCE_STEP = 1e-5;
  private static final double DIFFERENCE_TOLERANCE = 1e-7;
  private static final double[] HEIGHTS = {0, 0.1, 1, 5, 20, 100};

  // Simpson's rule on 2,000 intervals.
  private static final int INTERVALS = 2000;
  private static final double QUADRATURE_TOLERANCE = 1e-9;

  @Test
  void transform_atZeroAndOne_isOne() {
    for (var sample : ModelSample.list(601)) {
      for (double power : new double[] {0, 1}) {
        var log = Transform.of(sample.model(), Complex.of(power), sample.years()).log();
        assertWithin("log", log.size(), 0, ROUNDING, sample);
      }
    }
  }

  @Test
  void byYears_isTheDifferenceInYears() {
    for (var sample : ModelSample.list(602)) {
      for (double u : HEIGHTS) {
        var z = new Complex(0.5, u);
        double step = DIFFERENCE_STEP * sample.years();
        var later = Transform.of(sample.model(), z, sample.years() + step).log();
        var sooner = Transform.of(sample.model(), z, sample.years() - step).log();
        var byYears = Transform.of(sample.model(), z, sample.years()).byYears();
        assertClose("byYears", byYears, later.minus(sooner).times(0.5 / step), sample);
      }
    }
  }

  @Test
  void byLevel_isTheDifferenceInVarianceOrVol() {
    for (var sample : ModelSample.list(603)) {
      for (double u : HEIGHTS) {
        var z = new Complex(0.5, u);
        double step = DIFFERENCE_STEP;
        var more = Transform.of(sample.withLevelRaised(step), z, sample.years()).log();
        var less = Transform.of(sample.withLevelRaised(-step), z, sample.years()).log();
        var byLevel = Transform.of(sample.model(), z, sample.years()).byLevel();
        assertClose("byLevel", byLevel, more.minus(less).times(0.5 / step), sample);
      }
    }
  }

  @Test
  void svcj_isTheIntegralOfItsRate() {
    for (var sample : ModelSample.list(604)) {
      if (sample.model() instanceof SvcjModel) {
        for (double u : HEIGHTS) {
          var z = new Complex(0.5, u);
          var log = Transform.of(sample.model(), z, sample.years()).log();
          double tolerance = QUADRATURE_TOLERANCE * (1 + log.size());
          assertWithin("log", log.minus(integrated(sample, z)).size(), 0, tolerance, sample);
        }
      }
    }
  }

  /// Simpson's rule over the derivative, in the square root of time, which smooths its start.
  private static Complex integrated(ModelSample sample, Complex z) {
    double width = Math.sqrt(sample.years()) / INTERVALS;
    var sum = Complex.ZERO;
    for (int i = 1; i <= INTERVALS; i++) {
      double root = i * width;
      double weight = (i == INTERVALS ? 1 : i % 2 == 1 ? 4 : 2) * width / 3;
      var rate = Transform.of(sample.model(), z, root * root).byYears();
      sum = sum.plus(rate.times(2 * root * weight));
    }
    return sum;
  }

  private static void assertClose(
      String name, Complex actual, Complex expected, ModelSample sample) {
    double tolerance = DIFFERENCE_TOLERANCE * (1 + expected.size() * expected.size());
    assertWithin(name, actual.minus(expected).size(), 0, tolerance, sample);
  }
}
