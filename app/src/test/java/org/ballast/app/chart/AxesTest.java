package org.ballast.app.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AxesTest {
  @Test
  void ticks_values_areRoundAndFew() {
    var axis = ValueAxis.over(-0.52, 0.48);

    assertThat(axis.ticks().stream().map(axis::label))
        .containsExactly("-0.4", "-0.2", "0.0", "0.2", "0.4");
  }

  @Test
  void label_largeValues_isInThousands() {
    var axis = ValueAxis.over(-30_000, 250_000);

    assertThat(axis.label(200_000)).isEqualTo("200k");
  }

  @Test
  void over_oneValue_hasItInside() {
    assertThat(ValueAxis.over(5, 5).down(5)).isBetween(0.4, 0.6);
    assertThat(ValueAxis.over(0, 0).ticks()).isNotEmpty();
  }

  @Test
  void label_months_isADay() {
    var axis = axis("2026-01-01T00:00:00Z", "2026-04-30T00:00:00Z");

    assertThat(axis.ticks()).hasSizeBetween(2, 6);
    assertThat(axis.label(axis.ticks().getFirst())).matches("\\d{1,2} [A-Z][a-z]{2}");
  }

  @Test
  void label_hours_isAClockTime() {
    var axis = axis("2026-01-15T12:00:00Z", "2026-01-15T20:00:00Z");

    assertThat(axis.ticks().stream().map(axis::label))
        .containsExactly("12:00", "14:00", "16:00", "18:00", "20:00");
  }

  private static TimeAxis axis(String from, String until) {
    return TimeAxis.over(
        List.of(
            new Series(
                "a",
                "main",
                List.of(
                    new Point(Instant.parse(from).getEpochSecond(), 0),
                    new Point(Instant.parse(until).getEpochSecond(), 1)))));
  }
}
