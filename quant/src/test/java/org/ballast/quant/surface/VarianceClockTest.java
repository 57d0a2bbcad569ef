package org.ballast.quant.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class VarianceClockTest {
  private static final Instant MONDAY = Instant.parse("2026-01-05T00:00:00Z");
  private static final double DAY = 1 / 365.0;
  private static final double TOLERANCE = 1e-12;

  @Test
  void at_halfWeightWeekends_slowsSaturdayAndSunday() {
    var clock = new VarianceClock(MONDAY, 0.5, List.of());

    assertThat(clock.at(5 * DAY)).isCloseTo(5 * DAY, within(TOLERANCE));
    assertThat(clock.at(6 * DAY)).isCloseTo(5.5 * DAY, within(TOLERANCE));
    assertThat(clock.at(14 * DAY)).isCloseTo(12 * DAY, within(TOLERANCE));
  }

  @Test
  void at_pastEvent_countsForNothing() {
    var past =
        new VarianceClock.Event("event", MONDAY.minus(Duration.ofDays(1)), Duration.ofDays(3));
    assertThat(new VarianceClock(MONDAY, 1, List.of(past)).at(DAY)).isEqualTo(DAY);
  }

  @Test
  void constructor_badWeightOrWorth_isRefused() {
    for (var bad : new double[] {0, -1, Double.NaN}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new VarianceClock(MONDAY, bad, List.of()));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new VarianceClock.Event("event", MONDAY, Duration.ofDays(-1)));
  }
}
