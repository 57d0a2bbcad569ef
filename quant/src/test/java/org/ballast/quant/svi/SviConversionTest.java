package org.ballast.quant.svi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// Raw, natural and jump-wings parameters are one curve.
final class SviConversionTest {
  private static final double TOLERANCE = 1e-12;

  /// The width comes from a small difference of variances.
  private static final double JUMP_WINGS_TOLERANCE = 1e-9;

  @Test
  void natural_thereAndBack_isTheSameCurve() {
    for (var slice : RandomSlices.of(8, 500).toList()) {
      assertSame(SviNatural.of(slice).toSlice(), slice, TOLERANCE);
    }
  }

  @Test
  void natural_ofItsFormula_isTheSameCurve() {
    for (var slice : RandomSlices.of(9, 100).toList()) {
      var natural = SviNatural.of(slice);
      var y = natural.zeta() * (0.3 - natural.mu());
      var root = Math.sqrt((y + natural.rho()) * (y + natural.rho()) + 1 - sq(natural.rho()));
      var w = natural.delta() + natural.omega() / 2 * (1 + natural.rho() * y + root);
      assertThat(w).as("%s", slice).isCloseTo(slice.totalVariance(0.3), within(TOLERANCE));
    }
  }

  @Test
  void jumpWings_thereAndBack_isTheSameCurve() {
    for (var slice : RandomSlices.of(10, 500).toList()) {
      assertSame(SviJumpWings.of(slice, 0.25).toSlice(), slice, JUMP_WINGS_TOLERANCE);
    }
  }

  @Test
  void jumpWings_withoutSkew_haveNoRawForm() {
    var wings = SviJumpWings.of(new SviSlice(0.01, 0.1, 0, 0, 0.1), 1);
    assertThatIllegalArgumentException().isThrownBy(wings::toSlice);
  }

  private static void assertSame(SviSlice actual, SviSlice expected, double tolerance) {
    for (var k = -2.0; k <= 2; k += 0.5) {
      assertThat(actual.totalVariance(k))
          .as("k=%s %s", k, expected)
          .isCloseTo(expected.totalVariance(k), within(tolerance));
    }
  }

  private static double sq(double x) {
    return x * x;
  }
}
