package org.ballast.quant.svi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.ballast.testkit.ReferenceRows;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// SSVI slices of both curvatures with the conditions that suffice against arbitrage.
final class SsviReferenceTest {
  private static final double TOLERANCE = 1e-11;

  @Test
  void slices_ofReference_haveItsNumbersAndConditions() {
    for (var row : ReferenceRows.jsonNodes("svi_ssvi.json", "ssvi_cases")) {
      var curvature = curvature(row);
      var rho = number(row, "rho");
      var theta = number(row, "theta");
      var slice = new SsviSlice(theta, rho, curvature.phi(theta));
      var wing = slice.psi() * (1 + Math.abs(rho));

      assertNumber(slice.phi(), row, "phi");
      assertNumber(slice.totalVariance(number(row, "k")), row, "w");
      assertNumber(wing, row, "cond_theta_phi_1rho");
      assertNumber(wing * slice.phi(), row, "cond_theta_phi2_1rho");
      assertThat(slice.meetsButterflyCondition())
          .as("%s", row)
          .isEqualTo(row.get("sufficient_no_butterfly").asBoolean());
      if (curvature instanceof SsviCurvature.PowerLaw law && law.gamma() <= 0.5) {
        assertThat(law.isArbitrageFree(rho))
            .as("%s", row)
            .isEqualTo(row.get("gj_powerlaw_bound").asBoolean());
      }
      if (slice.meetsButterflyCondition()) {
        assertThat(Butterfly.verdict(slice.toRaw()).isFree()).as("%s", row).isTrue();
      }
    }
  }

  private static SsviCurvature curvature(JsonNode row) {
    return switch (row.get("kind").asString()) {
      case "heston" -> new SsviCurvature.HestonLike(number(row, "lam"));
      case "powerlaw" -> new SsviCurvature.PowerLaw(number(row, "eta"), number(row, "gamma"));
      default -> throw new IllegalArgumentException("kind must be known: kind=" + row.get("kind"));
    };
  }

  private static void assertNumber(double actual, JsonNode row, String name) {
    assertThat(actual).as("%s at %s", name, row).isCloseTo(number(row, name), within(TOLERANCE));
  }

  private static double number(JsonNode row, String name) {
    return Double.parseDouble(row.get(name).asString());
  }
}
