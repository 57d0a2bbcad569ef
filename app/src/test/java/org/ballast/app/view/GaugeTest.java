package org.ballast.app.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.ballast.runtime.history.GreekReading;
import org.junit.jupiter.api.Test;

class GaugeTest {
  @Test
  void draw_inside_isABlockBetweenTheBounds() {
    assertThat(draw(0)).isEqualTo(" [..........#..........] ");
    assertThat(draw(0.25)).isEqualTo(" [..........|....#.....] ");
    assertThat(draw(-0.5)).isEqualTo(" [#.........|..........] ");
    assertThat(draw(0.5)).isEqualTo(" [..........|.........#] ");
  }

  @Test
  void draw_beyond_isAnArrowOutside() {
    assertThat(draw(0.51)).isEqualTo(" [..........|..........]>");
    assertThat(draw(-7)).isEqualTo("<[..........|..........] ");
  }

  @Test
  void draw_unicode_hasTheSameWidth() {
    assertThat(Gauge.draw(reading(0.2), Terminal.Glyphs.UNICODE)).hasSameSizeAs(draw(0.2));
  }

  @Test
  void level_value_warnsBeforeTheBound() {
    assertThat(Gauge.level(reading(0.39))).isEqualTo(Gauge.Level.INSIDE);
    assertThat(Gauge.level(reading(-0.45))).isEqualTo(Gauge.Level.NEAR);
    assertThat(Gauge.level(reading(0.6))).isEqualTo(Gauge.Level.BROKEN);
  }

  private static String draw(double value) {
    return Gauge.draw(reading(value), Terminal.Glyphs.ASCII);
  }

  private static GreekReading reading(double value) {
    return new GreekReading("BTC.delta", value, -0.5, 0.5, "BTC");
  }
}
