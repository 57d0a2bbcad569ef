package org.ballast.quant.fourier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.ballast.quant.pricing.HestonModel;
import org.ballast.quant.pricing.MertonJumpModel;
import org.junit.jupiter.api.Test;

class ModelSmileTest {
  @Test
  void impliedVols_withoutJumps_areTheVol() {
    var vols =
        ModelSmile.impliedVols(new MertonJumpModel(0.6, 0, 0, 0), 0.25, -0.6, -0.1, 0, 0.1, 0.6);
    assertThat(vols).containsExactly(new double[] {0.6, 0.6, 0.6, 0.6, 0.6}, within(1e-10));
  }

  @Test
  void impliedVols_ofNegativeCorrelation_fallWithTheStrike() {
    var vols =
        ModelSmile.impliedVols(new HestonModel(2, 0.3, 1, -0.6, 0.3), 0.25, -0.2, -0.1, 0, 0.1);
    assertThat(vols[0]).isGreaterThan(vols[1]);
    assertThat(vols[1]).isGreaterThan(vols[2]);
    assertThat(vols[2]).isGreaterThan(vols[3]);
  }

  @Test
  void impliedVols_whereValueIsLostInRounding_areZero() {
    var vols = ModelSmile.impliedVols(new MertonJumpModel(0.1, 0, 0, 0), 0.01, -20, 45);
    assertThat(vols).containsExactly(0, 0);
  }
}
