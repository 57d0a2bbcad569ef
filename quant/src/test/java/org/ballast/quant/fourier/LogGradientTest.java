package org.ballast.quant.fourier;

import static org.ballast.testkit.Accuracy.assertWithin;

import org.ballast.quant.pricing.HestonModel;
import org.junit.jupiter.api.Test;

class LogGradientTest {
  private static final double STEP = 1e-5;
  private static final double TOLERANCE = 1e-7;

  // The derivatives to the jumps' parameters are one-sided differences themselves.
  private static final double ONE_SIDED = 1e-4;
  private static final double[] HEIGHTS = {0, 0.3, 2, 10, 50};

  @Test
  void heston_isTheDifferenceInEachParameter() {
    for (var sample : ModelSample.list(631)) {
      if (sample.model() instanceof HestonModel model) {
        double[] parameters = {
          model.meanReversion(),
          model.longRunVariance(),
          model.volOfVariance(),
          model.correlation(),
          model.variance()
        };
        for (double u : HEIGHTS) {
          assertDifferences(
              ModelFamily.HESTON, parameters, new Complex(0.5, u), sample.years(), TOLERANCE);
        }
      }
    }
  }

  @Test
  void bates_isTheDifferenceInEachParameter() {
    double[] parameters = {2, 0.4, 1.5, -0.3, 0.3, 3, -0.1, 0.2};
    for (double u : HEIGHTS) {
      assertDifferences(ModelFamily.BATES, parameters, new Complex(0.5, u), 0.4, ONE_SIDED);
    }
  }

  private static void assertDifferences(
      ModelFamily family, double[] parameters, Complex z, double years, double allowed) {
    var gradient = LogGradient.of(family, parameters, z, years);
    for (int i = 0; i < parameters.length; i++) {
      var difference =
          log(family, parameters, i, STEP, z, years)
              .minus(log(family, parameters, i, -STEP, z, years))
              .times(0.5 / STEP);
      double error = gradient.byParameter()[i].minus(difference).size();
      double tolerance = allowed * (1 + gradient.log().size() + difference.size());
      assertWithin("parameter " + i, error, 0, tolerance, z + " " + years);
    }
  }

  private static Complex log(
      ModelFamily family, double[] parameters, int i, double step, Complex z, double years) {
    double[] moved = parameters.clone();
    moved[i] += step;
    return Transform.of(family.model(moved), z, years).log();
  }
}
