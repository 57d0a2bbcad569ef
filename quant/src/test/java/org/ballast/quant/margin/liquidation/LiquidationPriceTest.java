package org.ballast.quant.margin.liquidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.ballast.quant.margin.tier.MarginTier;
import org.ballast.quant.margin.tier.MarginTiers;
import org.ballast.quant.math.CounterRandom;
import org.junit.jupiter.api.Test;

class LiquidationPriceTest {
  private static final MarginTiers TIERS =
      MarginTiers.of(
          List.of(
              new MarginTier(0, 0.0125, 0.025),
              new MarginTier(1e6, 0.025, 0.05),
              new MarginTier(5e6, 0.1, 0.2)));

  @Test
  void tiered_atThePriceFound_equityIsMaintenance() {
    var random = new CounterRandom(11, 1);
    int found = 0;
    for (int i = 0; i < 500; i++) {
      double size = random.between(-200, 200, 3L * i);
      double price = random.between(10_000, 100_000, 3L * i + 1);
      double equity = random.between(0, 2e6, 3L * i + 2);
      if (price(size, price, equity) instanceof LiquidationPrice.At(var at)) {
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
  void tiered_fullyPaidLong_isNeverLiquidated() {
    assertThat(price(1, 50_000, 60_000)).isInstanceOf(LiquidationPrice.Never.class);
    assertThat(price(0, 50_000, 1)).isInstanceOf(LiquidationPrice.Never.class);
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
  void badNumbers_areRefused() {
    assertThatThrownBy(() -> price(1, Double.NaN, 1)).hasMessageContaining("price");
    assertThatThrownBy(() -> price(Double.POSITIVE_INFINITY, 1, 1)).hasMessageContaining("size");
    assertThatThrownBy(() -> new InversePosition(1, 0)).hasMessageContaining("entry");
  }

  private static LiquidationPrice price(double size, double price, double equity) {
    return new TieredCross(size, price, equity).liquidationPrice(TIERS);
  }
}
