package org.ballast.quant.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.ballast.testkit.Accuracy.assertRelative;

import java.util.List;
import org.ballast.quant.hazard.HazardCurve.Step;
import org.junit.jupiter.api.Test;

class HazardCurveTest {
  private static final double ROUNDING = 1e-15;
  private static final HazardCurve FALLING =
      new HazardCurve(List.of(new Step(0, 0.04), new Step(0.5, 0.02), new Step(2, 0)));

  @Test
  void cumulative_overSteps_isTheSumOfTheirAreas() {
    assertThat(FALLING.cumulative(0)).isZero();
    assertRelative("in the first", FALLING.cumulative(0.25), 0.01, ROUNDING, FALLING);
    assertRelative("in the second", FALLING.cumulative(1), 0.03, ROUNDING, FALLING);
    assertRelative("in the last", FALLING.cumulative(9), 0.05, ROUNDING, FALLING);
  }

  @Test
  void at_theBeginningOfAStep_isItsHazard() {
    assertThat(FALLING.at(0)).isEqualTo(0.04);
    assertThat(FALLING.at(0.5)).isEqualTo(0.02);
    assertThat(FALLING.at(9)).isZero();
  }

  @Test
  void survival_ofAFlatCurve_isExponential() {
    assertRelative(
        "survival", HazardCurve.flat(0.03).survival(2), StrictMath.exp(-0.06), ROUNDING, "flat");
  }

  @Test
  void curve_offItsDomain_isRejected() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HazardCurve.flat(-0.01))
        .withMessage("hazard must be non-negative: hazard=-0.01");
    assertThatIllegalArgumentException().isThrownBy(() -> HazardCurve.flat(Double.NaN));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new HazardCurve(List.of(new Step(1, 0.01))))
        .withMessageContaining("the first step must begin at 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new HazardCurve(List.of(new Step(0, 0.01), new Step(0, 0.02))))
        .withMessage("steps must begin one after the other: fromYears=0.0");
    assertThatIllegalArgumentException().isThrownBy(() -> FALLING.cumulative(Double.NaN));
  }
}
