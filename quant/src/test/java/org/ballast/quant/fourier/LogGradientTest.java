package org.ballast.quant.fourier;

import static org.ballast.testkit.Accuracy.assertWithin;

import org.ballast.quant.pricing.HestonModel;
import org.junit.jupiter.api.Test;

class LogGradientTest {
  private static final double STEP = 1e-5;
  private static final double TOLERANCE = 1e-7;
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
          assertDifferences(parameters, new Complex(0.5, u), sample.years());
        }
      }
    }
  }

  private static void assertDifferences(double[] parameters, Complex z, double years) {
    var gradient = LogGradient.of(ModelFamily.HESTON, parameters, z, years);
    for (int i = 0; i < parameters.length; i++) {
      var difference =
          log(parameters, i, STEP, z, years)
              .minus(log(parameters, i, -STEP, z, years))
              .times(0.5 / STEP);
      double error = gradient.byParameter()[i].minus(difference).size();
      double tolerance = TOLERANCE * (1 + gradient.log().size() + difference.size());
      assertWithin("parameter " + i, error, 0, tolerance, z + " " + years);
    }
  }

  private static Complex log(double[] parameters, int i, double step, Complex z, double years) {
    double[] moved = parameters.clone();
    moved[i] += step;
    return Transform.of(ModelFamily.HESTON.model(moved), z, years).log();
  }
}
