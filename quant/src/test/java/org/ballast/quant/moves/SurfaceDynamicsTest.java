package org.ballast.quant.moves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.ballast.domain.value.Asset;
import org.junit.jupiter.api.Test;

final class SurfaceDynamicsTest {
  private static final int STEPS = 2000;

  @Test
  void of_aPlantedResponse_recoversIt() {
    var measured = SurfaceDynamics.of(Asset.BTC, "test", planted()).orElseThrow();
    var vol = measured.logVol();
    assertThat(vol.slope()).isCloseTo(-0.7, within(4 * vol.slopeError()));
    assertThat(vol.slopeError()).isCloseTo(0.01 / 0.02 / Math.sqrt(STEPS), within(0.001));
    assertThat(vol.residualSd()).isCloseTo(0.01, within(0.001));
    double explained = 0.7 * 0.7 * 0.02 * 0.02;
    assertThat(vol.rSquared()).isCloseTo(explained / (explained + 1e-4), within(0.05));
    assertThat(measured.skew().slope()).isCloseTo(0.2, within(4 * measured.skew().slopeError()));
    assertThat(measured.tenorRule().orElseThrow().volExponent()).isCloseTo(0.4, within(0.02));
  }

  @Test
  void of_exactLines_leavesNothing() {
    var steps = new ArrayList<SurfaceStep>();
    for (int i = 0; i < 50; i++) {
      double x = 0.001 * (i - 25);
      steps.add(new SurfaceStep(x, 0.1 - 2 * x, 3 * x, 0.6 * x));
    }
    var measured = SurfaceDynamics.of(Asset.ETH, "test", steps).orElseThrow();
    assertThat(measured.logVol().slope()).isCloseTo(-2, within(1e-12));
    assertThat(measured.logVol().intercept()).isCloseTo(0.1, within(1e-12));
    assertThat(measured.logVol().rSquared()).isCloseTo(1, within(1e-12));
    assertThat(measured.tenorRule().orElseThrow().volExponent()).isCloseTo(0.3, within(1e-12));
    assertThat(measured.logVolMove(0.1)).isCloseTo(-0.2, within(1e-12));
  }

  @Test
  void tenorRule_ofAVolatilityIndex_isUnknown() {
    var steps = planted().stream().map(step -> withoutTerm(step)).toList();
    var measured = SurfaceDynamics.of(Asset.BTC, "test", steps).orElseThrow();
    assertThat(measured.logVol().slope()).isNotZero();
    assertThat(measured.tenorRule()).isEmpty();
  }

  @Test
  void of_fewStepsOrStillPrices_isEmpty() {
    assertThat(SurfaceDynamics.of(Asset.BTC, "test", planted().subList(0, 39))).isEmpty();
    var still = Collections.nCopies(100, new SurfaceStep(0, 0.1, 0, 0));
    assertThat(SurfaceDynamics.of(Asset.BTC, "test", still)).isEmpty();
  }

  private static SurfaceStep withoutTerm(SurfaceStep step) {
    return new SurfaceStep(step.logReturn(), step.logVolMove(), 0, 0);
  }

  private static List<SurfaceStep> planted() {
    var returns = Histories.normals(1, STEPS);
    var noise = Histories.normals(2, STEPS);
    var skewNoise = Histories.normals(3, STEPS);
    var steps = new ArrayList<SurfaceStep>();
    for (int i = 0; i < STEPS; i++) {
      double x = 0.02 * returns[i];
      double vol = -0.7 * x + 0.01 * noise[i];
      double skew = 0.2 * x + 0.005 * skewNoise[i];
      steps.add(new SurfaceStep(x, vol, skew, -0.4 * vol));
    }
    return steps;
  }
}
