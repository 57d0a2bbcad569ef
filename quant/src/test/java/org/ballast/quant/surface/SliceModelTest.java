package org.ballast.quant.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.ballast.quant.svi.SviSlice;
import org.junit.jupiter.api.Test;

final class SliceModelTest {
  private static final SviSlice SLICE = new SviSlice(0.01, 0.3, -0.3, 0.05, 0.2);
  private static final double STEP = 1e-6;
  private static final double TOLERANCE = 1e-8;

  @Test
  void derivatives_againstDifferences_areClose() {
    var model = SliceModel.of(SLICE);
    for (var k = -1.0; k <= 1; k += 0.25) {
      for (var i = 0; i < SliceModel.PARAMETERS; i++) {
        var up = evaluated(model, i, STEP, k);
        var down = evaluated(model, i, -STEP, k);
        model.evaluateDurrleman(k);
        assertThat(model.varianceDerivatives()[i])
            .as("w k=%s parameter=%s", k, i)
            .isCloseTo((up.variance() - down.variance()) / (2 * STEP), within(TOLERANCE));
        assertThat(model.durrlemanDerivatives()[i])
            .as("g k=%s parameter=%s", k, i)
            .isCloseTo((up.durrleman() - down.durrleman()) / (2 * STEP), within(TOLERANCE));
        assertThat(model.interceptDerivatives(1)[i])
            .as("intercept parameter=%s", i)
            .isCloseTo((up.intercept(1) - down.intercept(1)) / (2 * STEP), within(TOLERANCE));
      }
    }
  }

  @Test
  void slice_ofItsParameters_isTheSameCurve() {
    assertThat(SliceModel.of(SLICE).slice().totalVariance(0.4))
        .isCloseTo(SLICE.totalVariance(0.4), within(1e-14));
  }

  private static SliceModel evaluated(SliceModel model, int parameter, double step, double k) {
    var steps = new double[SliceModel.PARAMETERS];
    steps[parameter] = step;
    var moved = model.moved(steps, 0);
    moved.evaluateDurrleman(k);
    return moved;
  }
}
