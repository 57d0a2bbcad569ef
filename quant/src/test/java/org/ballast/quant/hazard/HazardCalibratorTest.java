package org.ballast.quant.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.ballast.testkit.Accuracy.assertRelative;

import java.util.List;
import org.ballast.quant.hazard.HazardCalibrator.Range;
import org.junit.jupiter.api.Test;

class HazardCalibratorTest {
  private static final double ROUNDING = 1e-13;

  @Test
  void implied_ofACoverPremium_isThePremiumOverTheLoss() {
    var premium = new HazardQuote.CoverPremium(0.012);
    assertRelative("hazard", HazardCalibrator.implied(premium, 0.4), 0.02, ROUNDING, premium);
  }

  @Test
  void implied_ofADiscount_bearsItWithoutRecovery() {
    var gap = new HazardQuote.PriceGap(0.003, 0.25);
    var hazard = HazardCalibrator.implied(gap, 0);
    var claim = VulnerableClaim.of(List.of(FailureTerms.flat(hazard, 0)), 0.25);
    assertRelative("discount", claim.lossFraction(), 0.003, ROUNDING, gap);
  }

  @Test
  void nearest_outsideTheRange_isItsBound() {
    var range = new Range(0.01, 0.03);
    assertThat(range.nearest(0.5)).isEqualTo(0.03);
    assertThat(range.nearest(-0.5)).isEqualTo(0.01);
    assertThat(range.nearest(0.02)).isEqualTo(0.02);
  }

  @Test
  void implied_offItsDomain_isRejected() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HazardCalibrator.implied(new HazardQuote.CoverPremium(0.01), 1))
        .withMessage("recovery must be below 1 to imply a hazard: recovery=1.0");
    assertThatIllegalArgumentException().isThrownBy(() -> new HazardQuote.PriceGap(1, 0.5));
    assertThatIllegalArgumentException().isThrownBy(() -> new HazardQuote.PriceGap(0.1, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new Range(0.03, 0.01));
  }
}
