package org.ballast.quant.margin.tier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ballast.testkit.Accuracy.assertRelative;

import java.util.List;
import org.ballast.quant.math.CounterRandom;
import org.junit.jupiter.api.Test;

class MarginTiersTest {
  private static final int SAMPLES = 300;
  private static final double ROUNDING = 1e-12;
  private static final MarginTiers BRACKETS =
      MarginTiers.of(
          List.of(
              new MarginTier(0, 0.004, 0.008),
              new MarginTier(50_000, 0.005, 0.01),
              new MarginTier(600_000, 0.0065, 0.0133),
              new MarginTier(3_000_000, 0.01, 0.02)));

  /// A venue's table states the deductions beside the rates.
  @Test
  void deduction_ofEachTier_isTheRecursion() {
    var published = new double[] {0, 50, 950, 11_450};
    for (var i = 0; i < published.length; i++) {
      assertRelative(
          "deduction", BRACKETS.maintenanceDeduction(i), published[i], ROUNDING, BRACKETS);
    }
  }

  /// The maintenance margin is the integral of the tiers' rates.
  @Test
  void maintenance_ofAnyNotional_isTheSumOverTiers() {
    for (var i = 0; i < SAMPLES; i++) {
      var notional = new CounterRandom(i, 0).between(0, 6_000_000, 0);
      var tiers = BRACKETS.tiers();
      var maintenance = 0.0;
      for (var n = 0; n < tiers.size(); n++) {
        var end = n + 1 < tiers.size() ? tiers.get(n + 1).notionalFrom() : Double.MAX_VALUE;
        var part = Math.max(Math.min(notional, end) - tiers.get(n).notionalFrom(), 0);
        maintenance += part * tiers.get(n).maintenanceRate();
      }
      assertRelative("mm", BRACKETS.maintenance(notional), maintenance, ROUNDING, notional);
    }
  }

  /// A tier bounds the leverage of the whole position.
  @Test
  void initial_ofANotional_isItsTiersRateOnAllOfIt() {
    assertThat(BRACKETS.initial(0)).isZero();
    assertRelative("below", BRACKETS.initial(49_999), 49_999 * 0.008, ROUNDING, BRACKETS);
    assertRelative("bound", BRACKETS.initial(50_000), 50_000 * 0.01, ROUNDING, BRACKETS);
    assertRelative("top", BRACKETS.initial(4e6), 4e6 * 0.02, ROUNDING, BRACKETS);
  }

  @Test
  void margins_ofALargerNotional_riseMoreThanInProportion() {
    for (var i = 0; i < SAMPLES; i++) {
      var random = new CounterRandom(i, 1);
      var notional = random.between(1, 4_000_000, 0);
      var factor = random.between(1, 3, 1);
      assertThat(BRACKETS.maintenance(factor * notional))
          .as("notional=%s factor=%s", notional, factor)
          .isGreaterThanOrEqualTo(factor * BRACKETS.maintenance(notional) * (1 - ROUNDING));
      assertThat(BRACKETS.maintenance(notional)).isLessThan(BRACKETS.initial(notional));
    }
  }

  @Test
  void tierAt_ofABound_isTheUpperTier() {
    assertThat(BRACKETS.tierAt(0)).isZero();
    assertThat(BRACKETS.tierAt(50_000)).isEqualTo(1);
    assertThat(BRACKETS.tierAt(49_999.99)).isZero();
    assertThat(BRACKETS.tierAt(1e12)).isEqualTo(3);
    assertThatThrownBy(() -> BRACKETS.tierAt(Double.NaN)).hasMessageContaining("notional");
  }

  @Test
  void tiers_outOfOrder_areRefused() {
    var first = new MarginTier(0, 0.01, 0.02);
    assertThatThrownBy(() -> MarginTiers.of(List.of())).hasMessageContaining("start at 0");
    assertThatThrownBy(() -> MarginTiers.of(List.of(new MarginTier(1, 0, 0))))
        .hasMessageContaining("start at 0");
    assertThatThrownBy(() -> MarginTiers.of(List.of(first, new MarginTier(0, 0.01, 0.02))))
        .hasMessageContaining("notionalFrom");
    assertThatThrownBy(() -> MarginTiers.of(List.of(first, new MarginTier(9, 0.005, 0.02))))
        .hasMessageContaining("maintenanceRate");
    assertThatThrownBy(() -> new MarginTier(0, 0.03, 0.02)).hasMessageContaining("maintenanceRate");
  }

  @Test
  void bankruptcyFee_ofACoveredShortOrNothing_isZero() {
    assertThat(BankruptcyFee.ofShort(2, 1.5, 0.001)).isZero();
    assertThat(BankruptcyFee.ofLong(2, 0, 0.001)).isZero();
    assertThat(BankruptcyFee.ofShort(-2, 0, 0.001)).isZero();
    assertRelative("short", BankruptcyFee.ofShort(0.5, 1.5, 0.001), 0.001 / 0.999, ROUNDING, "");
    assertRelative("long", BankruptcyFee.ofLong(0.5, 1.5, 0.001), 0.002 / 1.001, ROUNDING, "");
  }
}
