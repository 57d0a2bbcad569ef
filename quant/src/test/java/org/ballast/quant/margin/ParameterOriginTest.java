package org.ballast.quant.margin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ParameterOriginTest {
  private static final ParameterOrigin ORIGIN =
      new ParameterOrigin("m.yaml", LocalDate.of(2026, 11, 22), 30);

  @Test
  void warnings_withinTheAge_areNone() {
    assertThat(ORIGIN.warnings(Instant.parse("2026-12-22T23:59:59Z"))).isEmpty();
    assertThat(ORIGIN.warnings(Instant.parse("2026-10-23T00:00:00Z"))).isEmpty();
  }

  @Test
  void warnings_beyondTheAge_nameFileDateAndSide() {
    assertThat(ORIGIN.warnings(Instant.parse("2026-12-23T00:00:00Z")))
        .containsExactly(
            "m.yaml: margin parameters are as of 2026-11-22, 31 days before the market: at most 30"
                + " are allowed");
    assertThat(ORIGIN.warnings(Instant.parse("2026-01-01T00:00:00Z")))
        .singleElement()
        .asString()
        .contains("325 days after the market");
  }
}
