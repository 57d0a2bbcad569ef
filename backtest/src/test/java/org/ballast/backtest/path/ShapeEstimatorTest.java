package org.ballast.backtest.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.market.Quote;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Expiry;
import org.junit.jupiter.api.Test;

final class ShapeEstimatorTest {
  private static final int CHAINS = 30;

  /// The 30-day index of a listed chain is that of its flat volatility, but for the strikes it
  /// lacks and for ticks.
  private static final double LEVEL_ERROR = 0.03;

  /// A shape that falls to the money and rises beyond it, and its spread.
  private static final double[] MONEYNESS = {-2, 0, 2};

  @Test
  void shape_ofFlatChains_isOneEverywhereNearTheMoney() {
    var shape = estimated(ShapeGrid.flat(1));

    assertThat(shape.chains()).isEqualTo(CHAINS);
    for (var days : new double[] {7, 14, 30}) {
      for (var moneyness = -1.0; moneyness <= 1; moneyness += 0.5) {
        assertThat(shape.volRatio().at(days / 365, moneyness))
            .as("days=%s moneyness=%s", days, moneyness)
            .isCloseTo(1, within(LEVEL_ERROR));
      }
    }
  }

  /// The index of a smile is above its middle; their ratio is what is learned.
  @Test
  void shape_ofASmile_hasItsRatios() {
    var smile = new ShapeGrid(new double[] {30}, MONEYNESS, new double[][] {{1.2, 1.0, 1.1}});
    var learned = estimated(smile).volRatio();
    var middle = learned.at(30.0 / 365, 0);

    assertThat(middle).isLessThan(1);
    assertThat(learned.at(30.0 / 365, -1) / middle).isCloseTo(1.1, within(LEVEL_ERROR));
    assertThat(learned.at(30.0 / 365, 1) / middle).isCloseTo(1.05, within(LEVEL_ERROR));
  }

  @Test
  void shape_ofNothing_isRefused() {
    assertThatThrownBy(() -> new ShapeEstimator(Asset.BTC).shape())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least " + ShapeEstimator.OPTIONS_MIN);
  }

  private static ChainShape estimated(ShapeGrid smile) {
    var rules =
        new SyntheticRules("known", new ChainShape(smile, ShapeGrid.flat(0.01), 0, 0), 1, 1);
    var market = new SyntheticMarket(Asset.BTC, rules);
    var estimator = new ShapeEstimator(Asset.BTC);
    for (var hour : SeededHours.of(3, 24 * CHAINS).hours()) {
      if (hour.at().equals(SeededHours.START)
          || Duration.between(SeededHours.START, hour.at()).toHours() % 24 == 0) {
        estimator.add(chain(market, hour));
      }
    }
    return estimator.shape();
  }

  private static MarketSnapshot chain(SyntheticMarket market, LevelHour hour) {
    var quotes = new ArrayList<Quote>();
    for (var days : List.of(2, 4, 7, 14, 21, 29, 45)) {
      var expiry = new Expiry(hour.at().plus(Duration.ofDays(days)));
      market.listed(hour, expiry).forEach(option -> quotes.add(market.quote(option, hour)));
    }
    return MarketSnapshot.of(hour.at(), "test", List.of(market.index(hour)), quotes, List.of());
  }
}
