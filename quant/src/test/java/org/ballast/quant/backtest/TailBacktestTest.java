package org.ballast.quant.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import org.ballast.domain.value.Asset;
import org.ballast.quant.distribution.BacktestResult;
import org.ballast.quant.distribution.TrafficLight;
import org.junit.jupiter.api.Test;

class TailBacktestTest {
  private static final double CALM = 0.006;
  private static final int FALSIFIED_DAY = 330;

  @Test
  void run_futureFalsified_forecastsAreTheSame() {
    var history = HourlySample.of(Asset.BTC, 400, 7, hour -> CALM);
    var falsified = HourlySample.falsified(history, FALSIFIED_DAY * 24);
    var lastKnown = HourlySample.START.plus(Duration.ofDays(FALSIFIED_DAY));

    var series = TailBacktest.run(history, day -> {});
    var others = TailBacktest.run(falsified, day -> {});

    var compared = 0;
    for (var i = 0; i < series.size(); i++) {
      var one = series.get(i);
      var other = others.get(i);
      for (var day = 0; day < one.days().size(); day++) {
        if (one.days().get(day).isAfter(lastKnown)) {
          break;
        }
        var isLast = one.days().get(day).equals(lastKnown);
        if (isLast && one.book() != FixedBook.SPOT) {
          break;
        }
        assertThat(other.days().get(day)).isEqualTo(one.days().get(day));
        assertThat(other.valuesAtRisk()[day]).isEqualTo(one.valuesAtRisk()[day]);
        assertThat(other.shortfalls()[day]).isEqualTo(one.shortfalls()[day]);
        if (isLast) {
          assertThat(other.losses()[day])
              .as("the next day is falsified")
              .isNotEqualTo(one.losses()[day]);
        } else {
          assertThat(other.losses()[day]).isEqualTo(one.losses()[day]);
        }
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(500);
  }

  @Test
  void run_calmMarket_isCoveredByEveryMethod() {
    for (var series : TailBacktest.run(HourlySample.of(Asset.BTC, 900, 11, h -> CALM), d -> {})) {
      var coverage = series.coverage();
      assertThat(coverage.observations()).as("%s", series.method()).isGreaterThan(500);
      assertThat(coverage.trafficLight()).as("%s", series.method()).isNotEqualTo(TrafficLight.RED);
      assertThat(Arrays.stream(series.valuesAtRisk()).min().orElseThrow()).isPositive();
      for (var day = 0; day < series.losses().length; day++) {
        assertThat(series.shortfalls()[day]).isGreaterThanOrEqualTo(series.valuesAtRisk()[day]);
      }
    }
  }

  /// Volatility that comes in spells of sixty days: history does not see one coming and filters do.
  @Test
  void run_spellsOfVolatility_failIndependenceOfHistoryAlone() {
    var history =
        HourlySample.of(Asset.BTC, 1200, 5, hour -> hour / 24 / 60 % 4 == 0 ? 4 * CALM : CALM);

    for (var series : TailBacktest.run(history, day -> {})) {
      if (series.book() == FixedBook.SPOT && series.confidence() == 0.95) {
        var rejects =
            series.coverage().independence() instanceof BacktestResult.Tested tested
                && tested.rejects(0.01);
        assertThat(rejects)
            .as("%s", series.method())
            .isEqualTo(series.method() == ForecastMethod.HISTORICAL);
      }
    }
  }
}
