package org.ballast.quant.fourier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ballast.testkit.Accuracy.assertRelative;
import static org.ballast.testkit.Accuracy.assertWithin;

import org.ballast.domain.instrument.OptionType;
import org.ballast.quant.pricing.HestonModel;
import org.ballast.quant.pricing.MertonJumpModel;
import org.junit.jupiter.api.Test;

class CosPricerTest {
  private static final double TO_SPOT = 1e-9;
  private static final double ROUNDING = 1e-7;
  private static final double[] STRIKES = {0, 1, 50, 90, 100, 120, 200, 1e6};

  @Test
  void price_ofSeededModels_isThatOfTheIntegral() {
    for (var sample : ModelSample.list(621)) {
      for (double strike : STRIKES) {
        for (var type : OptionType.values()) {
          double cosine =
              CosPricer.price(type, sample.model(), 100, strike, sample.years(), 0.02, 0.05);
          double integral =
              FourierPricer.price(type, sample.model(), 100, strike, sample.years(), 0.02, 0.05);
          assertWithin("price", cosine, integral, TO_SPOT * Math.max(100, strike), sample);
        }
      }
    }
  }

  @Test
  void price_atExpiryOrWithoutRandomness_isIntrinsic() {
    var model = new HestonModel(1, 0.5, 0.5, -0.5, 0.5);
    assertThat(CosPricer.price(OptionType.PUT, model, 100, 130, 0, 0, 0)).isEqualTo(30);
    var still = new HestonModel(1, 0, 0, 0, 0);
    assertThat(CosPricer.price(OptionType.CALL, still, 100, 130, 1, 0, 0)).isZero();
  }

  @Test
  void cumulants_ofMerton_areInClosedForm() {
    double mean = -0.1;
    double variance = 0.04;
    var cumulants = Cumulants.of(new MertonJumpModel(0.5, 3, mean, 0.2), 0.5);
    double square = mean * mean;
    double jumps = 1.5;
    double fourth = square * square + 6 * square * variance + 3 * variance * variance;
    double compensator = StrictMath.expm1(mean + variance / 2);
    double drift = -0.125 * 0.5 - jumps * compensator + jumps * mean;
    assertRelative("mean", cumulants.mean(), drift, ROUNDING, cumulants);
    assertRelative(
        "variance",
        cumulants.variance(),
        0.25 * 0.5 + jumps * (square + variance),
        ROUNDING,
        cumulants);
    assertRelative("fourth", cumulants.fourth(), jumps * fourth, ROUNDING, cumulants);
  }
}
