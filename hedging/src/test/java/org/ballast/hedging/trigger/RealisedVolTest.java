package org.ballast.hedging.trigger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RealisedVolTest {
  private static final long MINUTE = Duration.ofMinutes(1).toNanos();
  private static final long HOUR = 60 * MINUTE;
  private static final double HOURS_PER_YEAR = 8_760;

  /// A move of 1 % of log price, in one hour.
  private static final double PERCENT_AN_HOUR = 0.01 * Math.sqrt(HOURS_PER_YEAR);

  private static final double ROUNDING = 1e-12;

  @Test
  void at_fewerThanTwoSamples_isUnknown() {
    var vol = new RealisedVol(Duration.ofHours(1));
    assertThat(vol.at(0)).isEmpty();
    vol.onPrice(100, 0);
    vol.onPrice(101, 0);
    assertThat(vol.at(0)).isEmpty();
  }

  @Test
  void at_oneMoveInAnHour_isItsSizeAnnualised() {
    var vol = new RealisedVol(Duration.ofHours(2));
    vol.onPrice(100, 0);
    vol.onPrice(100 * Math.exp(0.01), HOUR);

    assertThat(vol.at(HOUR).orElseThrow()).isCloseTo(PERCENT_AN_HOUR, within(ROUNDING));
  }

  @Test
  void at_irregularSamples_isOverTheTimeTheySpan() {
    var vol = new RealisedVol(Duration.ofHours(2));
    vol.onPrice(100, 0);
    vol.onPrice(100 * Math.exp(0.01), 10 * MINUTE);
    vol.onPrice(100, 40 * MINUTE);

    assertThat(vol.at(50 * MINUTE).orElseThrow())
        .isCloseTo(Math.sqrt(2e-4 * HOURS_PER_YEAR / (40 / 60.0)), within(ROUNDING));
  }

  @Test
  void at_sampleBeforeTheWindow_countsWhileNotOlderThanOneWindowMore() {
    var vol = new RealisedVol(Duration.ofHours(1));
    vol.onPrice(100, 0);
    vol.onPrice(100 * Math.exp(0.02), 90 * MINUTE);

    assertThat(vol.at(120 * MINUTE).orElseThrow())
        .isCloseTo(0.02 * Math.sqrt(HOURS_PER_YEAR / 1.5), within(ROUNDING));
    assertThat(vol.at(121 * MINUTE)).isEmpty();
  }

  @Test
  void onPrice_manySamples_keepsABoundedNumber() {
    var vol = new RealisedVol(Duration.ofHours(1));
    for (var i = 0; i < 50_000; i++) {
      vol.onPrice(100 + i % 7, i * MINUTE / 100);
    }

    assertThat(vol.snapshotBytes()).isLessThan(16 * (RealisedVol.SAMPLES_PER_WINDOW + 4));
  }

  @Test
  void readFrom_written_goesOnTheSame() {
    var vol = new RealisedVol(Duration.ofHours(1));
    for (var i = 0; i < 300; i++) {
      vol.onPrice(100 + i % 7, i * MINUTE);
    }
    var bytes = ByteBuffer.allocate(vol.snapshotBytes());
    vol.writeTo(bytes);
    var restored = new RealisedVol(Duration.ofHours(1));
    restored.readFrom(bytes.flip());
    vol.onPrice(99, 301 * MINUTE);
    restored.onPrice(99, 301 * MINUTE);

    assertThat(bytes.hasRemaining()).isFalse();
    assertThat(restored.at(302 * MINUTE)).isEqualTo(vol.at(302 * MINUTE));
  }

  @Test
  void onPrice_notPositiveOrBackInTime_isRefused() {
    var vol = new RealisedVol(Duration.ofHours(1));
    vol.onPrice(100, HOUR);

    assertThatThrownBy(() -> vol.onPrice(0, HOUR))
        .hasMessage("price must be positive and finite: price=0.0");
    assertThatThrownBy(() -> vol.onPrice(Double.NaN, HOUR))
        .hasMessage("price must be positive and finite: price=NaN");
    assertThatThrownBy(() -> vol.onPrice(100, 0)).hasMessageStartingWith("time must not fall");
  }
}
