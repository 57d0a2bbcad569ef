package org.ballast.quant.moves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.ballast.quant.moves.VolatilityFilter.Garch;
import org.junit.jupiter.api.Test;

final class GarchCalibratorTest {
  @Test
  void fit_ofSimulatedGarch_recoversIt() {
    var truth = new Garch(1e-4, 0.08, 0.9);
    var fit = (GarchFit.Fitted) GarchCalibrator.fit(simulated(truth, 20_000));
    assertThat(fit.model().shock()).as(fit.toString()).isCloseTo(0.08, within(0.02));
    assertThat(fit.model().persistence()).as(fit.toString()).isCloseTo(0.9, within(0.03));
    assertThat(fit.model().longRunVariance()).isCloseTo(1e-4, within(2e-5));
  }

  @Test
  void fit_ofAnyReturns_isStationary() {
    var explosive = new double[400];
    Arrays.setAll(explosive, i -> (i % 2 == 0 ? 1 : -1) * 1e-4 * Math.pow(1.02, i));
    var fit = (GarchFit.Fitted) GarchCalibrator.fit(explosive);
    assertThat(fit.model().shock() + fit.model().persistence())
        .isBetween(0.95, GarchCalibrator.SUM_MAX);
  }

  @Test
  void fit_ofFewOrStillReturns_saysSo() {
    assertThat(GarchCalibrator.fit(new double[249])).isEqualTo(new GarchFit.TooFew(249, 250));
    assertThat(GarchCalibrator.fit(new double[300])).isEqualTo(new GarchFit.TooFew(300, 250));
  }

  @Test
  void fit_ofAReturnThatIsNoNumber_isRefused() {
    var returns = Histories.normals(1, 300);
    returns[7] = Double.NaN;
    assertThatThrownBy(() -> GarchCalibrator.fit(returns))
        .hasMessageContaining("return must be finite");
  }

  @Test
  void of_aVarianceThatDoesNotReturn_isRefused() {
    assertThatThrownBy(() -> new Garch(1e-4, 0.1, 0.9))
        .hasMessageContaining("shock + persistence must be below 1");
  }

  private static double[] simulated(Garch model, int size) {
    var returns = Histories.normals(5, size);
    double variance = model.longRunVariance();
    for (int i = 0; i < size; i++) {
      returns[i] *= Math.sqrt(variance);
      variance = model.nextVariance(variance, returns[i]);
    }
    return returns;
  }
}
