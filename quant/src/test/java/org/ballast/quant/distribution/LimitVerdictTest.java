package org.ballast.quant.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class LimitVerdictTest {
  private static final Estimate ESTIMATE = new Estimate(100, 90, 115, 0.95);

  @Test
  void of_aLimitBelowTheInterval_isBreached() {
    assertThat(LimitVerdict.of(ESTIMATE, 89.9)).isInstanceOf(LimitVerdict.Breached.class);
  }

  @Test
  void of_aLimitInTheInterval_isWithin() {
    assertThat(LimitVerdict.of(ESTIMATE, 90)).isInstanceOf(LimitVerdict.WithinInterval.class);
    assertThat(LimitVerdict.of(ESTIMATE, 114.9)).isInstanceOf(LimitVerdict.WithinInterval.class);
  }

  @Test
  void of_aLimitAboveTheInterval_isInside() {
    assertThat(LimitVerdict.of(ESTIMATE, 115)).isInstanceOf(LimitVerdict.Inside.class);
  }

  @Test
  void of_noLimit_isRefused() {
    assertThatThrownBy(() -> LimitVerdict.of(ESTIMATE, Double.NaN))
        .hasMessageContaining("limit must be non-negative");
  }
}
