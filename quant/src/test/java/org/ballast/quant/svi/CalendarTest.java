package org.ballast.quant.svi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class CalendarTest {
  private static final int SLICES = 1_000;
  private static final double TOLERANCE = 1e-12;

  @Test
  void verdict_randomPairs_agreesWithDenseGrid() {
    var earlier = RandomSlices.of(5, SLICES).toList();
    var later = RandomSlices.of(6, SLICES).toList();
    var free = 0;
    for (var i = 0; i < SLICES; i++) {
      var first = earlier.get(i);
      var second = raised(later.get(i));
      var least = Double.POSITIVE_INFINITY;
      for (var u = -9.0; u <= 9; u += 0.01) {
        var k = Math.sinh(u);
        least = Math.min(least, second.totalVariance(k) - first.totalVariance(k));
      }
      switch (Calendar.verdict(first, second)) {
        case ArbitrageVerdict.Free() -> {
          free++;
          assertThat(least).as("%s %s", first, second).isGreaterThanOrEqualTo(-TOLERANCE);
        }
        case ArbitrageVerdict.Violated violated ->
            assertThat(violated.depth())
                .as("%s %s %s", first, second, violated)
                .isGreaterThanOrEqualTo(-least - TOLERANCE);
      }
    }
    assertThat(free).isGreaterThan(SLICES / 20);
  }

  @Test
  void verdict_ofASliceWithItself_isFree() {
    for (var slice : RandomSlices.of(7, 50).toList()) {
      assertThat(Calendar.verdict(slice, slice).isFree()).as("%s", slice).isTrue();
    }
  }

  @Test
  void verdict_flatterLaterWing_violatesToInfinity() {
    var violated =
        (ArbitrageVerdict.Violated)
            Calendar.verdict(
                new SviSlice(0.01, 0.2, 0, 0, 0.1), new SviSlice(0.5, 0.2, -0.1, 0, 0.1));

    assertThat(violated.to()).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(violated.depth()).isEqualTo(Double.POSITIVE_INFINITY);
  }

  @Test
  void meetsCalendarCondition_isEnough() {
    var earlier = new SsviSlice(0.02, -0.3, 3);
    var met = 0;
    for (var theta = 0.02; theta < 0.08; theta += 0.004) {
      for (var rho = -0.6; rho <= 0.6; rho += 0.1) {
        for (var phi = 0.5; phi <= 4; phi += 0.25) {
          var later = new SsviSlice(theta, rho, phi);
          if (later.meetsCalendarCondition(earlier)) {
            met++;
            assertThat(Calendar.verdict(earlier.toRaw(), later.toRaw()).isFree())
                .as("%s", later)
                .isTrue();
          }
        }
      }
    }
    assertThat(met).isPositive();
  }

  private static SviSlice raised(SviSlice slice) {
    return new SviSlice(slice.a() + 0.2, slice.b(), slice.rho(), slice.m(), slice.s());
  }
}
