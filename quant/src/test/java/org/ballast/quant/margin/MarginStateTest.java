package org.ballast.quant.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.ballast.domain.value.Asset;
import org.junit.jupiter.api.Test;

class MarginStateTest {
  @Test
  void state_aboveItsMaintenance_hasHeadroom() {
    var state = state(100, 60, 40);

    assertThat(state.headroom()).isEqualTo(60);
    assertThat(state.use()).isEqualTo(0.6);
    assertThat(state.isLiquidatable()).isFalse();
  }

  @Test
  void state_atItsMaintenance_isNotLiquidatable() {
    assertThat(state(40, 60, 40).isLiquidatable()).isFalse();
    assertThat(state(39, 60, 40).isLiquidatable()).isTrue();
  }

  @Test
  void use_withoutEquity_isInfiniteUnlessNothingIsHeld() {
    assertThat(state(0, 0, 0).use()).isZero();
    assertThat(state(0, 1, 0).use()).isInfinite();
    assertThat(state(-1, 0, 0).use()).isInfinite();
  }

  @Test
  void state_withoutANumber_isRefused() {
    for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatThrownBy(() -> state(bad, 0, 0)).hasMessageContaining("equity");
      assertThatThrownBy(() -> state(0, bad, 0)).hasMessageContaining("initialMargin");
      assertThatThrownBy(() -> state(0, 0, bad)).hasMessageContaining("maintenanceMargin");
    }
  }

  @Test
  void state_withoutACaveat_isRefused() {
    assertThatThrownBy(
            () -> new MarginState(Asset.BTC, 1, 0, 0, "none", List.of(), List.of(), List.of()))
        .hasMessageContaining("estimate");
  }

  private static MarginState state(double equity, double initial, double maintenance) {
    return new MarginState(
        Asset.BTC,
        equity,
        initial,
        maintenance,
        "none",
        List.of(),
        List.of(MarginState.ESTIMATE),
        List.of());
  }
}
