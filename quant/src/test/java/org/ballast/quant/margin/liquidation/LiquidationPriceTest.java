package org.ballast.quant.margin.liquidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.ballast.quant.math.CounterRandom;
import org.junit.jupiter.api.Test;

class LiquidationPriceTest {
  private static final MaintenanceTiers TIERS =
      MaintenanceTiers.of(
          List.of(
              new MaintenanceTiers.Tier(0, 0.0125),
              new MaintenanceTiers.Tier(1e6, 0.025),
              new MaintenanceTiers.Tier(5e6, 0.1)));

  @Test
  void tiered_atThePriceFound_equityIsMaintenance() {
    var random = new CounterRandom(11, 1);
    int found = 0;
    for (int i = 0; i < 500; i++) {
      double size = random.between(-200, 200, 3L * i);
      double price = random.between(10_000, 100_000, 3L * i + 1);
      double equity = random.between(0, 2e6, 3L * i + 2);
      if (TIERS.liquidationPrice(size, price, equity) instanceof LiquidationPrice.At(var at)) {
        double there = equity + size * (at - price);
        assertThat(there)
            .as("size=%s price=%s equity=%s at=%s", size, price, equity, at)
            .isCloseTo(TIERS.maintenance(Math.abs(size) * at), within(1e-6));
        found++;
      }
    }
    assertThat(found).isGreaterThan(300);
  }

  @Test
  void tiered_maintenanceIsContinuousAtTheBounds() {
    for (double bound : new double[] {1e6, 5e6}) {
      assertThat(TIERS.maintenance(bound))
          .isCloseTo(TIERS.maintenance(Math.nextDown(bound)), within(1e-6));
    }
  }

  @Test
  void tiered_fullyPaidLong_isNeverLiquidated() {
    assertThat(TIERS.liquidationPrice(1, 50_000, 60_000))
        .isInstanceOf(LiquidationPrice.Never.class);
    assertThat(TIERS.liquidationPrice(0, 50_000, 1)).isInstanceOf(LiquidationPrice.Never.class);
  }

  @Test
  void inverse_shortOfItsOwnBalance_isNeverLiquidated() {
    assertThat(new InversePosition(-100_000, 50_000).bankruptcy(2, 0))
        .isInstanceOf(LiquidationPrice.Never.class);
    assertThat(new InversePosition(-100_000, 50_000).cross(2.1, 0.005, 0.0005))
        .isInstanceOf(LiquidationPrice.Never.class);
  }

  @Test
  void inverse_lossAtTheIsolatedPrice_isInitialLessMaintenance() {
    for (double side = -1; side <= 1; side += 2) {
      var position = new InversePosition(side * 100_000, 50_000);
      var price = ((LiquidationPrice.At) position.isolated(10, 0.005)).price();
      double loss = side * 100_000 * (1 / price - 1 / 50_000.0);
      assertThat(loss).isCloseTo(2 * (0.1 - 0.005), within(1e-12));
    }
  }

  @Test
  void badTiers_areRefused() {
    assertThatThrownBy(() -> MaintenanceTiers.of(List.of(new MaintenanceTiers.Tier(1, 0.01))))
        .hasMessageContaining("begin at 0");
    assertThatThrownBy(() -> new MaintenanceTiers.Tier(0, Double.NaN)).hasMessageContaining("rate");
    assertThatThrownBy(() -> TIERS.liquidationPrice(1, Double.NaN, 1))
        .hasMessageContaining("price");
  }
}
