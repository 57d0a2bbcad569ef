package org.ballast.quant.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
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
    var event =
        new VarianceClock.Event("event", NOW.plus(Duration.ofDays(20)), Duration.ofDays(20));
    var clock = new VarianceClock(NOW, 1, List.of(event));
    var surface = VolSurface.of(clock, List.of(fit(10, 0.01), fit(30, 0.05)));

    assertThat(surface.totalVariance(0, 19.999 * DAY)).isCloseTo(0.02, within(1e-5));
    assertThat(surface.totalVariance(0, 20 * DAY)).isCloseTo(0.04, within(1e-5));
  }

  @Test
  void totalVariance_overTimeWithEventsAndWeekends_neverFalls() {
    var random = new SplittableRandom(7);
    for (var trial = 0; trial < 50; trial++) {
      var events = new ArrayList<VarianceClock.Event>();
      for (var i = 0; i < 4; i++) {
        var at = NOW.plus(Duration.ofMinutes(random.nextInt(1, 60 * 1440)));
        events.add(new VarianceClock.Event("e" + i, at, Duration.ofHours(random.nextInt(500))));
      }
      var clock = new VarianceClock(NOW, random.nextDouble(0.01, 3), events);
      var surface = VolSurface.of(clock, List.of(fit(10, 0.01), fit(30, 0.02), fit(31, 0.03)));
      for (var k = -1.0; k <= 1; k += 0.5) {
        var before = 0.0;
        for (var hour = 1; hour <= 70 * 24; hour += 5) {
          var w = surface.totalVariance(k, hour * DAY / 24);
          assertThat(w)
              .as("trial=%s k=%s hour=%s clock=%s", trial, k, hour, clock)
              .isGreaterThanOrEqualTo(before - TOLERANCE);
          before = w;
        }
      }
    }
  }

  @Test
  void events_betweenExpiriesBeforeAndAfter_sayWhereTheyFallAndWhatTheyTake() {
    var clock =
        new VarianceClock(
            NOW, 1, List.of(event("past", -1, 1), event("first", 5, 10), event("within", 20, 20)));
    var later = new VarianceClock(NOW, 1, List.of(event("late", 90, 5)));
    var fits = List.of(fit(10, 0.01), fit(30, 0.05));

    var steps = VolSurface.of(clock, fits).events();
    assertThat(steps).extracting(step -> step.event().name()).containsExactly("first", "within");
    assertThat(steps.getFirst().before()).isEmpty();
    assertThat(steps.getFirst().share().getAsDouble()).isCloseTo(0.5, within(TOLERANCE));
    assertThat(steps.getLast().before()).contains(fits.getFirst().forward().expiry());
    assertThat(steps.getLast().after()).contains(fits.getLast().forward().expiry());
    assertThat(steps.getLast().share().getAsDouble()).isCloseTo(0.5, within(TOLERANCE));
    assertThat(steps.getLast().volBefore()).isCloseTo(Math.sqrt(0.02 / (20 * DAY)), within(1e-6));
    assertThat(steps.getLast().volAt()).isCloseTo(Math.sqrt(0.04 / (20 * DAY)), within(1e-6));
    var late = VolSurface.of(later, fits).events().getFirst();
    assertThat(late.after()).isEmpty();
    assertThat(late.share()).isEmpty();
    assertThat(late.volAt()).isGreaterThan(late.volBefore());
  }

  private static VarianceClock.Event event(String name, int days, int worth) {
    return new VarianceClock.Event(name, NOW.plus(Duration.ofDays(days)), Duration.ofDays(worth));
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
