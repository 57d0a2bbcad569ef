package org.ballast.quant.sabr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.ballast.testkit.Accuracy.assertRelative;
import static org.ballast.testkit.Accuracy.assertWithin;

import java.util.ArrayList;
import java.util.List;
import org.ballast.quant.math.CounterRandom;
import org.ballast.quant.math.Exp;
import org.junit.jupiter.api.Test;

final class SabrModelTest {
  private static final int CASES = 500;
  private static final long SEED = 20020901;
  private static final double FORWARD = 90_000;
  private static final double STEP = 1e-5;

  /// Central differences with this step are right to about 1e-10 in vol.
  private static final double DIFFERENCE_TOLERANCE = 2e-8;

  private record Case(SabrModel model, double strike, double years) {
    double vol(double forwardFactor, double strikeFactor) {
      return model.impliedVol(FORWARD * forwardFactor, strike * strikeFactor, years);
    }
  }

  @Test
  void slopes_ofRandomModels_equalDifferences() {
    for (var sample : cases()) {
      var vol = sample.model().vol(FORWARD, sample.strike(), sample.years());
      var up = Exp.exp(STEP);
      var down = Exp.exp(-STEP);
      var model = sample.model();
      assertWithin(
          "perLogForward",
          vol.perLogForward(),
          (sample.vol(up, 1) - sample.vol(down, 1)) / (2 * STEP),
          DIFFERENCE_TOLERANCE,
          sample);
      assertWithin(
          "perLogStrike",
          vol.perLogStrike(),
          (sample.vol(1, up) - sample.vol(1, down)) / (2 * STEP),
          DIFFERENCE_TOLERANCE,
          sample);
      var more = withAlpha(model, up).impliedVol(FORWARD, sample.strike(), sample.years());
      var less = withAlpha(model, down).impliedVol(FORWARD, sample.strike(), sample.years());
      assertWithin(
          "perAlpha",
          vol.perAlpha() * model.alpha(),
          (more - less) / (2 * STEP),
          DIFFERENCE_TOLERANCE,
          sample);
    }
  }

  @Test
  void impliedVol_ofLognormalModel_dependsOnMoneynessAlone() {
    for (var sample : cases()) {
      var lognormal = new SabrModel(0.6, 1, sample.model().rho(), sample.model().nu());
      var vol = lognormal.vol(FORWARD, sample.strike(), sample.years());
      assertWithin("slopes", vol.perLogForward(), -vol.perLogStrike(), 1e-14, sample);
    }
  }

  @Test
  void stretch_onBothSidesOfTheSeriesLimit_isContinuous() {
    for (var rho : new double[] {-0.99, -0.5, 0, 0.5, 0.99}) {
      for (var z : new double[] {-0.1, 0.1}) {
        var inside = StretchRatio.of(z * (1 - 1e-13), rho);
        var outside = StretchRatio.of(z * (1 + 1e-13), rho);
        assertRelative("z/x", inside.value(), outside.value(), 1e-12, "z=" + z + " rho=" + rho);
        assertRelative("slope", inside.logSlope(), outside.logSlope(), 1e-10, "z=" + z);
      }
    }
  }

  @Test
  void model_offItsDomain_isRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new SabrModel(0, 1, 0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new SabrModel(1, 1.1, 0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new SabrModel(1, 1, 1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new SabrModel(1, 1, 0, -1));
    assertThatIllegalArgumentException().isThrownBy(() -> new SabrModel(1, 1, 0, Double.NaN));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SabrModel(1, 1, 0, 1).impliedVol(0, 1, 1))
        .withMessageContaining("forward must be positive");
  }

  @Test
  void impliedVol_withoutVolOfVolAndWithBetaOne_isAlpha() {
    assertThat(new SabrModel(0.55, 1, 0.3, 0).impliedVol(FORWARD, 50_000, 2)).isEqualTo(0.55);
  }

  private static SabrModel withAlpha(SabrModel model, double factor) {
    return new SabrModel(model.alpha() * factor, model.beta(), model.rho(), model.nu());
  }

  private static List<Case> cases() {
    var random = new CounterRandom(SEED, 0);
    var cases = new ArrayList<Case>();
    for (var i = 0L; i < CASES; i++) {
      var beta = random.uniform(6 * i);
      var level = random.between(0.2, 1.5, 6 * i + 1);
      var alpha = level * Exp.exp((1 - beta) * 11.4);
      var rho = random.between(-0.95, 0.95, 6 * i + 2);
      var nu = random.between(0, 2.5, 6 * i + 3);
      var strike = FORWARD * Exp.exp(random.between(-0.8, 0.8, 6 * i + 4));
      var years = random.between(0.01, 1, 6 * i + 5);
      cases.add(new Case(new SabrModel(alpha, beta, rho, nu), strike, years));
    }
    return cases;
  }
}
