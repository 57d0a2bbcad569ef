package org.ballast.quant.svi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class SviSliceTest {
  private static final SviSlice SLICE = new SviSlice(0.01, 0.1, -0.4, 0.05, 0.2);
  private static final double STEP = 1e-4;

  @Test
  void durrleman_againstDifferences_isClose() {
    for (var k = -1.0; k <= 1.0; k += 0.125) {
      var w = SLICE.totalVariance(k);
      var slope = (SLICE.totalVariance(k + STEP) - SLICE.totalVariance(k - STEP)) / (2 * STEP);
      var curvature =
          (SLICE.totalVariance(k + STEP) - 2 * w + SLICE.totalVariance(k - STEP)) / (STEP * STEP);
      var level = 1 - k * slope / (2 * w);
      var expected = level * level - slope * slope / 4 * (1 / w + 0.25) + curvature / 2;
      assertThat(SLICE.durrleman(k)).as("k=%s", k).isCloseTo(expected, within(1e-6));
    }
  }

  @Test
  void totalVariance_farInWings_hasWingSlope() {
    var right = SLICE.totalVariance(1001) - SLICE.totalVariance(1000);
    var left = SLICE.totalVariance(-1001) - SLICE.totalVariance(-1000);
    assertThat(right).isCloseTo(0.1 * (1 - 0.4), within(1e-7));
    assertThat(left).isCloseTo(SLICE.wingSlopeMax(), within(1e-7));
  }

  @Test
  void impliedVol_squaredTimesYears_isTotalVariance() {
    var vol = SLICE.impliedVol(0.3, 0.25);
    assertThat(vol * vol * 0.25).isCloseTo(SLICE.totalVariance(0.3), within(1e-16));
  }

  @Test
  void constructor_outsideDomain_isRefused() {
    for (var bad : new double[] {Double.NaN, -1}) {
      assertThatIllegalArgumentException().isThrownBy(() -> new SviSlice(0.1, bad, 0, 0, 0.1));
      assertThatIllegalArgumentException().isThrownBy(() -> new SviSlice(0.1, 0.1, 0, 0, bad));
    }
    assertThatIllegalArgumentException().isThrownBy(() -> new SviSlice(0.1, 0.1, 1.1, 0, 0.1));
    assertThatIllegalArgumentException()
        .as("least variance is negative")
        .isThrownBy(() -> new SviSlice(-0.1, 0.1, 0, 0, 0.1));
  }
}
