package org.ballast.quant.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.ballast.quant.svi.SviSlice;
import org.junit.jupiter.api.Test;

final class SviCalibratorTest {
  private static final double YEARS = 0.15;
  private static final int STRIKES = 31;

  @Test
  void fit_pointsOfSlices_areRecovered() {
    var random = new SplittableRandom(7);
    for (var i = 0; i < 40; i++) {
      var slice =
          new SviSlice(
              random.nextDouble(0.005, 0.03),
              random.nextDouble(0.02, 0.12),
              random.nextDouble(-0.7, 0.4),
              random.nextDouble(-0.1, 0.1),
              random.nextDouble(0.05, 0.3));
      var fitted = SviCalibrator.fit(points(slice, 0), YEARS).orElseThrow();
      for (var point : points(slice, 0)) {
        assertThat(fitted.impliedVol(point.logMoneyness(), YEARS))
            .as("case=%s slice=%s fitted=%s k=%s", i, slice, fitted, point.logMoneyness())
            .isCloseTo(point.midVol(), within(2e-4));
      }
    }
  }

  @Test
  void fit_noisyPoints_isNearerThanTheSliceTheyCameFrom() {
    var slice = new SviSlice(0.01, 0.06, -0.3, 0.02, 0.15);
    var points = points(slice, 0.01);
    var fitted = SviCalibrator.fit(points, YEARS).orElseThrow();
    assertThat(error(fitted, points)).isLessThan(error(slice, points));
  }

  @Test
  void fit_steepWing_keepsLeesBound() {
    var points = new ArrayList<SmilePoint>();
    for (var i = 0; i < STRIKES; i++) {
      var k = (i - STRIKES / 2) * 0.1;
      var vol = Math.sqrt((0.01 + 4 * Math.max(0, k)) / YEARS);
      points.add(new SmilePoint(k, vol - 0.01, vol, vol + 0.01, 1));
    }
    assertThat(SviCalibrator.fit(points, YEARS).orElseThrow().wingSlopeMax())
        .isLessThanOrEqualTo(2 + 1e-12);
  }

  @Test
  void fit_tooFewPoints_isEmpty() {
    var points = points(new SviSlice(0.01, 0.06, -0.3, 0.02, 0.15), 0);
    assertThat(SviCalibrator.fit(points.subList(0, SviCalibrator.POINTS_MIN - 1), YEARS)).isEmpty();
    assertThat(SviCalibrator.fit(points.subList(0, SviCalibrator.POINTS_MIN), YEARS)).isPresent();
  }

  private static double error(SviSlice slice, List<SmilePoint> points) {
    return points.stream()
        .mapToDouble(point -> slice.impliedVol(point.logMoneyness(), YEARS) - point.midVol())
        .map(error -> error * error)
        .sum();
  }

  private static List<SmilePoint> points(SviSlice slice, double noise) {
    var random = new SplittableRandom(11);
    var points = new ArrayList<SmilePoint>();
    for (var i = 0; i < STRIKES; i++) {
      var k = (i - STRIKES / 2) * 0.03;
      var vol = slice.impliedVol(k, YEARS) + noise * (random.nextDouble() - 0.5);
      points.add(new SmilePoint(k, vol - 0.01, vol, vol + 0.01, 1));
    }
    return points;
  }
}
