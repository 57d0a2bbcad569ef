package org.ballast.quant.sabr;

import static org.ballast.testkit.Accuracy.assertRelative;
import static org.ballast.testkit.Accuracy.assertWithin;

import org.ballast.quant.math.Log;
import org.ballast.testkit.ReferenceRow;
import org.ballast.testkit.ReferenceRows;
import org.junit.jupiter.api.Test;

final class SabrModelReferenceTest {
  private static final double RELATIVE = 1e-12;
  private static final double RELATIVE_NEAR_THE_MONEY = 1e-9;
  private static final double NEAR_THE_MONEY = 1e-6;
  private static final double SLOPE = 1e-9;

  @Test
  void impliedVol_ofEveryRow_equalsReference() {
    for (var row : ReferenceRows.csv("sabr_hagan.csv")) {
      var forward = row.number("F");
      var strike = row.number("K");
      var isNear = Math.abs(Log.ofRatio(forward, strike)) < NEAR_THE_MONEY;
      assertRelative(
          "vol",
          model(row).impliedVol(forward, strike, row.number("T")),
          row.number("lognormal_vol"),
          isNear ? RELATIVE_NEAR_THE_MONEY : RELATIVE,
          row);
    }
  }

  @Test
  void slopes_ofEveryRow_equalReference() {
    for (var row : ReferenceRows.json("smile_deltas.json", "sabr")) {
      var forward = row.number("F");
      var vol = model(row).vol(forward, row.number("K"), row.number("T"));
      assertRelative("vol", vol.vol(), row.number("vol"), RELATIVE, row);
      assertWithin("dsigma_dF", vol.perLogForward() / forward, row.number("dsigma_dF"), SLOPE, row);
      assertWithin("dsigma_dalpha", vol.perAlpha(), row.number("dsigma_dalpha"), SLOPE, row);
    }
  }

  private static SabrModel model(ReferenceRow row) {
    return new SabrModel(
        row.number("alpha"), row.number("beta"), row.number("rho"), row.number("nu"));
  }
}
