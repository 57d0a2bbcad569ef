package org.ballast.quant.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Expiry;
import org.ballast.quant.svi.ArbitrageVerdict;
import org.ballast.quant.svi.Ssvi;
import org.ballast.quant.svi.SsviCurvature;
import org.junit.jupiter.api.Test;

final class VolSurfaceTest {
  private static final Instant NOW = Instant.parse("2026-01-05T08:00:00Z");
  private static final Ssvi SSVI = new Ssvi(-0.3, new SsviCurvature.PowerLaw(1.2, 0.5));
  private static final double TOLERANCE = 1e-14;
  private static final double DAY = 1 / 365.0;

  @Test
  void totalVariance_betweenExpiries_isLinearInTime() {
    var surface = VolSurface.of(VarianceClock.CALENDAR, List.of(fit(10, 0.01), fit(30, 0.04)));
    var middle = (SSVI.slice(0.01).totalVariance(0.2) + SSVI.slice(0.04).totalVariance(0.2)) / 2;

    assertThat(surface.totalVariance(0.2, 20 * DAY)).isCloseTo(middle, within(TOLERANCE));
    assertThat(surface.totalVariance(0.2, 5 * DAY))
        .isCloseTo(SSVI.slice(0.01).totalVariance(0.2) / 2, within(TOLERANCE));
    assertThat(surface.totalVariance(0.2, 50 * DAY))
        .isCloseTo(SSVI.slice(0.04).totalVariance(0.2) + 0.03, within(TOLERANCE));
  }

  @Test
  void totalVariance_acrossAnEvent_risesThere() {
    var event = new VarianceClock.Event(NOW.plus(Duration.ofDays(20)), Duration.ofDays(20));
    var clock = new VarianceClock(NOW, 1, List.of(event));
    var surface = VolSurface.of(clock, List.of(fit(10, 0.01), fit(30, 0.05)));

    assertThat(surface.totalVariance(0, 19.999 * DAY)).isCloseTo(0.02, within(1e-5));
    assertThat(surface.totalVariance(0, 20 * DAY)).isCloseTo(0.04, within(1e-5));
  }

  @Test
  void totalVariance_overTime_neverFalls() {
    var surface = VolSurface.of(VarianceClock.CALENDAR, List.of(fit(10, 0.01), fit(30, 0.02)));
    for (var k = -1.0; k <= 1; k += 0.25) {
      var before = 0.0;
      for (var days = 1; days <= 60; days++) {
        var w = surface.totalVariance(k, days * DAY);
        assertThat(w).as("k=%s days=%s", k, days).isGreaterThan(before);
        before = w;
      }
    }
  }

  @Test
  void of_noSmileOrWrongOrder_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> VolSurface.of(VarianceClock.CALENDAR, List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> VolSurface.of(VarianceClock.CALENDAR, List.of(fit(30, 0.02), fit(10, 0.01))));
  }

  private static SmileFit fit(int days, double theta) {
    var expiry = new Expiry(NOW.plus(Duration.ofDays(days)));
    return new SmileFit(
        new Forward(
            Asset.BTC,
            expiry,
            100_000,
            Forward.Origin.LISTED_FUTURE,
            OptionalDouble.empty(),
            OptionalDouble.empty()),
        days * DAY,
        SSVI.slice(theta).toRaw(),
        List.of(),
        0,
        1,
        new ArbitrageVerdict.Free(),
        new ArbitrageVerdict.Free());
  }
}
