package org.ballast.quant.svi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.ballast.quant.math.Normal;
import org.junit.jupiter.api.Test;

final class ButterflyTest {
  private static final long SEED = 3;
  private static final int SLICES = 2_000;

  /// Rounding of Durrleman's function on a grid.
  private static final double TOLERANCE = 1e-13;

  @Test
  void verdict_randomSlices_agreesWithDenseGrid() {
    var free = 0;
    for (var slice : RandomSlices.of(SEED, SLICES).toList()) {
      var least = Double.POSITIVE_INFINITY;
      for (var u = -9.0; u <= 9; u += 0.01) {
        least = Math.min(least, slice.durrleman(slice.m() + slice.s() * Math.sinh(u)));
      }
      switch (Butterfly.verdict(slice)) {
        case ArbitrageVerdict.Free() -> {
          free++;
          assertThat(least).as("%s", slice).isGreaterThanOrEqualTo(-TOLERANCE);
        }
        case ArbitrageVerdict.Violated violated ->
            assertThat(violated.depth())
                .as("%s %s", slice, violated)
                .isGreaterThanOrEqualTo(-least - TOLERANCE);
      }
    }
    assertThat(free).isBetween(SLICES / 10, SLICES - SLICES / 10);
  }

  @Test
  void verdict_wingBeyondLeesBound_violatesToInfinity() {
    var slice = new SviSlice(1, 1.3, 0.6, 0, 0.5);
    var violated = (ArbitrageVerdict.Violated) Butterfly.verdict(slice);

    assertThat(violated.to()).isEqualTo(Double.POSITIVE_INFINITY);
  }

  @Test
  void verdict_flatSlice_isFree() {
    assertThat(Butterfly.verdict(new SviSlice(0.04, 0, 0, 0, 1)).isFree()).isTrue();
  }

  @Test
  void density_ofFreeSlices_integratesToOne() {
    for (var slice : RandomSlices.of(SEED, SLICES).toList()) {
      if (Butterfly.verdict(slice).isFree() && slice.wingSlopeMax() < 1) {
        assertThat(mass(slice)).as("%s", slice).isCloseTo(1, within(1e-6));
      }
    }
  }

  /// Trapezoid of g(k) n(d2)/sqrt(w) over k = sinh(u).
  private static double mass(SviSlice slice) {
    var step = 0.002;
    var sum = 0.0;
    for (var u = -6.0; u <= 6; u += step) {
      var k = Math.sinh(u);
      var sd = Math.sqrt(slice.totalVariance(k));
      var d2 = -k / sd - sd / 2;
      sum += slice.durrleman(k) * Normal.density(d2) / sd * Math.cosh(u) * step;
    }
    return sum;
  }
}
