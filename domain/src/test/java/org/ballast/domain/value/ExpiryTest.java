package org.ballast.domain.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpiryTest {
  private static final Instant AT = Instant.parse("2026-03-27T08:00:00Z");
  private static final Expiry EXPIRY = new Expiry(AT);

  @Test
  void yearsFrom_ofAWholeYearAndALeapYear_countsDaysOf365() {
    assertThat(EXPIRY.yearsFrom(Instant.parse("2025-03-27T08:00:00Z"))).isEqualTo(1);
    assertThat(EXPIRY.yearsFrom(Instant.parse("2023-03-27T08:00:00Z"))).isEqualTo(1096 / 365.0);
  }

  @ParameterizedTest
  @CsvSource({
    "-1800001, false, false",
    "-1800000, false, true",
    "-1, false, true",
    "0, true, false",
    "1, true, false",
  })
  void isExpired_andInWindow_changeAtTheirMillisecond(
      long offsetMs, boolean expired, boolean inWindow) {
    var now = AT.plusMillis(offsetMs);

    assertThat(EXPIRY.isExpired(now)).isEqualTo(expired);
    assertThat(EXPIRY.isInSettlementWindow(now)).isEqualTo(inWindow);
    assertThat(EXPIRY.yearsFrom(now)).isEqualTo(Math.max(0, -offsetMs) / Expiry.YEAR_MS);
  }

  @Test
  void compareTo_isByTime() {
    assertThat(EXPIRY).isLessThan(new Expiry(AT.plusMillis(1))).hasToString("2026-03-27T08:00:00Z");
  }
}
