package org.ballast.backtest.path;

import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Decimal;
import org.ballast.quant.math.CounterRandom;
import org.ballast.quant.math.Exp;
import org.ballast.quant.math.Normal;

/// Hours of a coin that diffuses at the very volatility that its options are marked with.
public final class SeededHours {
  public static final Instant START = Instant.parse("2023-01-02T08:00:00Z");
  public static final double VOL = 0.6;

  private static final double HOURS_PER_YEAR = 24 * 365;
  private static final double PRICE = 30_000;
  private static final int DECIMALS = 2;

  private SeededHours() {}

  public static LevelHours of(long seed, int hours) {
    var random = new CounterRandom(seed, 0);
    var sd = VOL / Math.sqrt(HOURS_PER_YEAR);
    var list = new ArrayList<LevelHour>();
    var price = PRICE;
    for (var i = 0; i < hours; i++) {
      var index = Decimal.fromDouble(price, DECIMALS, RoundingMode.HALF_EVEN);
      list.add(
          new LevelHour(
              START.plus(Duration.ofHours(i)),
              index,
              Optional.of(index),
              Optional.of(Decimal.ZERO),
              VOL,
              false));
      price *= Exp.exp(sd * Normal.quantile(random.openUniform(i)) - 0.5 * sd * sd);
    }
    return new LevelHours(Asset.BTC, List.of(), list, List.of(), List.of());
  }

  /// No smile, and spreads of a hundredth of the level.
  public static SyntheticRules rules() {
    var shape = new ChainShape(ShapeGrid.flat(1), ShapeGrid.flat(0.01), 0, 0);
    return new SyntheticRules("seeded", shape, 1, 1);
  }
}
