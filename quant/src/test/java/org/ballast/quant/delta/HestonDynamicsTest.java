package org.ballast.quant.delta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ballast.testkit.Accuracy.assertWithin;

import java.util.List;
import org.ballast.domain.instrument.OptionType;
import org.ballast.quant.fourier.FourierPricer;
import org.ballast.quant.math.Exp;
import org.ballast.quant.pricing.HestonModel;
import org.ballast.quant.pricing.ImpliedVol;
import org.ballast.quant.svi.SviSlice;
import org.junit.jupiter.api.Test;

final class HestonDynamicsTest {
  private static final HestonModel MODEL = new HestonModel(3, 0.3, 1.2, -0.4, 0.25);
  private static final double FORWARD = 2_000;
  private static final double STEP = 1e-4;

  /// Prices are right to 1e-12 of the forward, so differences in vol to about 1e-8 over the step.
  private static final double TOLERANCE = 1e-5;

  @Test
  void slope_isThatOfTheVolWhereVarianceMovesWithTheForwardOnAverage() {
    var dynamics = new HestonDynamics(MODEL);
    for (var years : new double[] {0.05, 0.25, 1}) {
      for (var strike : new double[] {1_500, 1_800, 2_000, 2_200, 2_800}) {
        assertWithin(
            "perLogForward",
            dynamics.perLogForward(FORWARD, strike, years),
            (vol(STEP, strike, years) - vol(-STEP, strike, years)) / (2 * STEP),
            TOLERANCE,
            "K=" + strike + " T=" + years);
      }
    }
  }

  @Test
  void slope_withoutVolOfVariance_isNone() {
    var dynamics = new HestonDynamics(new HestonModel(3, 0.3, 1e-6, -0.4, 0.25));
    assertWithin("perLogForward", dynamics.perLogForward(1, 1.1, 0.5), 0, 1e-5, "sigma=1e-6");
  }

  @Test
  void fit_ofSkewedSmiles_hasNegativeCorrelationAndSlope() {
    var smiles =
        List.of(
            new ExpirySmile(FORWARD, 0.1, new SviSlice(0.01, 0.06, -0.4, 0, 0.2)),
            new ExpirySmile(FORWARD, 0.5, new SviSlice(0.06, 0.15, -0.4, 0, 0.4)));
    var dynamics = HestonDynamics.fit(smiles).orElseThrow();
    assertThat(dynamics.perLogForward(FORWARD, FORWARD, 0.25)).isNegative();
  }

  @Test
  void fit_ofNothing_isEmpty() {
    assertThat(HestonDynamics.fit(List.of())).isEmpty();
  }

  /// Implied vol of a strike after ln F has moved, and the variance by rho sigma as much.
  private static double vol(double move, double strike, double years) {
    var forward = FORWARD * Exp.exp(move);
    var moved =
        new HestonModel(
            MODEL.meanReversion(),
            MODEL.longRunVariance(),
            MODEL.volOfVariance(),
            MODEL.correlation(),
            MODEL.variance() + MODEL.correlation() * MODEL.volOfVariance() * move);
    var type = strike < FORWARD ? OptionType.PUT : OptionType.CALL;
    var price = FourierPricer.price(type, moved, forward, strike, years, 0, 0);
    return ImpliedVol.solve(type, forward, strike, years, 1, price)
            instanceof ImpliedVol.Solved(var vol)
        ? vol
        : Double.NaN;
  }
}
