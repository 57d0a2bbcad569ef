package org.ballast.quant.sabr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ballast.testkit.Accuracy.assertRelative;

import java.util.List;
import java.util.stream.IntStream;
import org.ballast.quant.math.CounterRandom;
import org.ballast.quant.math.Exp;
import org.ballast.quant.math.Log;
import org.ballast.quant.surface.SmilePoint;
import org.junit.jupiter.api.Test;

final class SabrCalibratorTest {
  private static final double FORWARD = 3_000;
  private static final double YEARS = 0.2;
  private static final double SPREAD = 0.01;
  private static final int CASES = 200;
  private static final long SEED = 431;

  /// The search ends where a step improves the squared error no more; it is quadratic there.
  private static final double TOLERANCE = 1e-6;

  @Test
  void fit_ofItsOwnSmile_findsTheModel() {
    var random = new CounterRandom(SEED, 0);
    for (var i = 0L; i < CASES; i++) {
      var beta = i % 2 == 0 ? 1 : 0.5;
      var alpha = random.between(0.3, 1, 3 * i) * Exp.exp((1 - beta) * Log.log(FORWARD));
      var model =
          new SabrModel(
              alpha, beta, random.between(-0.8, 0.8, 3 * i + 1), random.between(0.3, 3, 3 * i + 2));
      var found = SabrCalibrator.fit(points(model), FORWARD, YEARS, beta).orElseThrow();
      assertRelative("alpha", found.alpha(), model.alpha(), TOLERANCE, model);
      assertRelative("nu", found.nu(), model.nu(), TOLERANCE, model);
      assertThat(found.rho()).as("rho of %s", model).isCloseTo(model.rho(), within(TOLERANCE));
    }
  }

  @Test
  void fit_whateverItFinds_reproducesTheVolAtTheMoney() {
    var bent = points(new SabrModel(0.6, 1, -0.2, 1.5)).stream().map(p -> moved(p)).toList();
    var found = SabrCalibrator.fit(bent, FORWARD, YEARS, 1).orElseThrow();
    assertThat(found.impliedVol(FORWARD, FORWARD, YEARS)).isCloseTo(AtmVol.of(bent), within(1e-12));
  }

  @Test
  void fit_ofTooFewPoints_isEmpty() {
    var two = points(new SabrModel(0.6, 1, 0, 1)).subList(0, SabrCalibrator.POINTS_MIN - 1);
    assertThat(SabrCalibrator.fit(two, FORWARD, YEARS, 1)).isEmpty();
  }

  @Test
  void atmVol_ofOneSide_isTheNearest() {
    var points = List.of(point(0.3, 0.8), point(0.1, 0.7), point(0.2, 0.75));
    assertThat(AtmVol.of(points)).isEqualTo(0.7);
    assertThat(AtmVol.of(List.of(point(-0.1, 0.6), point(0.3, 0.8), point(-0.4, 0.9))))
        .isCloseTo(0.65, within(1e-15));
    assertThat(AtmVol.of(List.of(point(-0.1, 0.6), point(0, 0.5), point(0.1, 0.7)))).isEqualTo(0.5);
  }

  private static List<SmilePoint> points(SabrModel model) {
    return IntStream.rangeClosed(-6, 6)
        .mapToObj(i -> {
          var k = 0.1 * i;
          return point(k, model.impliedVol(FORWARD, FORWARD * Exp.exp(k), YEARS));
        })
        .toList();
  }

  private static SmilePoint moved(SmilePoint point) {
    var k = point.logMoneyness();
    return point(k, point.midVol() + 0.02 * k * k * k);
  }

  private static SmilePoint point(double k, double vol) {
    return new SmilePoint(k, vol - SPREAD, vol, vol + SPREAD, 1);
  }
}
