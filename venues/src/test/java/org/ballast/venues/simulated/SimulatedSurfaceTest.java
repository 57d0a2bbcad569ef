package org.ballast.venues.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimulatedSurfaceTest {
  private static final double DAY = 1.0 / 365;

  @ParameterizedTest
  @CsvSource({
    "-0.2, 0",
    "0, 0",
    "0.15, 0",
    "0.5, 0",
    "1, 0",
    "1, 1",
    "2.5, 0",
    "6.25, 0.5",
    "15, 1"
  })
  void surface_atAnyLevels_hasNoButterflyOrCalendarArbitrage(double ratio, double stress) {
    var surface = new SimulatedSurface(new CoinLevels(88_000, 0.5, ratio, 0.05, 0, stress));
    for (var k = -1.5; k <= 1.5; k += 0.05) {
      var before = 0.0;
      for (var days = 0.02; days < 500; days *= 1.1) {
        var slice = surface.slice(days * DAY);
        var variance = slice.totalVariance(k);
        var shown = "ratio=" + ratio + " stress=" + stress + " k=" + k + " days=" + days;

        assertThat(variance).as("calendar %s", shown).isGreaterThan(before);
        assertThat(slice.durrleman(k)).as("butterfly %s", shown).isGreaterThanOrEqualTo(0);
        before = variance;
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"0.5, -1", "2, 1", "6, 1"})
  void surface_whenVarianceMoves_movesNearExpiriesMost(double ratio, int direction) {
    var usual = new SimulatedSurface(new CoinLevels(88_000, 0.5, 1, 0.05, 0, 0));
    var moved = new SimulatedSurface(new CoinLevels(88_000, 0.5, ratio, 0.05, 0, 0));
    var before = Double.POSITIVE_INFINITY;
    for (var days = 1; days <= 256; days *= 2) {
      var years = days * DAY;
      var change = direction * (moved.theta(years) / usual.theta(years) - 1);

      assertThat(change).as("ratio=%s days=%s", ratio, days).isPositive().isLessThan(before);
      before = change;
    }
  }
}
