package org.ballast.quant.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.Function;
import org.ballast.quant.math.CounterRandom;
import org.ballast.quant.math.Normal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class VarBacktestTest {
  private static final double LEVEL = 0.05;

  /// Kupiec 1995, table of non-rejection regions at 5 %, as printed in Jorion, Value at Risk, table
  /// 6-2: greatest count rejected as too few, least rejected as too many.
  @ParameterizedTest
  @CsvSource({
    "510, 0.99, 1, 11",
    "1000, 0.99, 4, 17",
    "255, 0.975, 2, 12",
    "510, 0.975, 6, 21",
    "1000, 0.975, 15, 36",
    "255, 0.95, 6, 21",
    "510, 0.95, 16, 36",
    "1000, 0.95, 37, 65",
    "255, 0.90, 16, 36",
    "510, 0.90, 38, 65",
    "1000, 0.90, 81, 120"
  })
  void unconditionalCoverage_ofAnyCount_rejectsAsPublished(
      int days, double confidence, int few, int many) {
    for (int count = 0; count <= many + 5; count++) {
      var result = tested(spread(days, count, confidence).unconditionalCoverage());
      assertThat(result.rejects(LEVEL))
          .as("%d exceptions in %d days: %s", count, days, result)
          .isEqualTo(count <= few || count >= many);
    }
  }

  /// Basel Committee 1996, table 2, for 250 days at 99 %: cumulative probabilities and zones.
  @ParameterizedTest
  @CsvSource({
    "0, 8.11, GREEN",
    "4, 89.22, GREEN",
    "5, 95.88, YELLOW",
    "7, 99.60, YELLOW",
    "9, 99.97, YELLOW",
    "10, 99.99, RED"
  })
  void trafficLight_of250Days_isBasels(int count, double percent, TrafficLight zone) {
    var backtest = spread(250, count, 0.99);
    assertThat(100 * backtest.cumulativeProbability()).isCloseTo(percent, within(0.0101));
    assertThat(backtest.trafficLight()).isEqualTo(zone);
  }

  /// None in five days at 99 % has probability 95.1 %, but is no news.
  @Test
  void trafficLight_withoutExceptions_isGreen() {
    assertThat(spread(5, 0, 0.99).trafficLight()).isEqualTo(TrafficLight.GREEN);
    assertThat(spread(250, 0, 0.9999).trafficLight()).isEqualTo(TrafficLight.GREEN);
    assertThat(spread(0, 0, 0.99).trafficLight()).isEqualTo(TrafficLight.GREEN);
    assertThat(spread(250, 1, 0.9999).trafficLight()).isEqualTo(TrafficLight.YELLOW);
  }

  /// Transitions 0-0, 0-1, 1-0, 1-1: 7, 2, 2, 1 by hand.
  @Test
  void independence_ofAShortSeries_isTheRatioByHand() {
    var series = "0001001100000";
    var backtest = VarBacktest.of(exceptions(series), 0.9);
    double apart = 7 * Math.log(7 / 9.0) + 2 * Math.log(2 / 9.0);
    apart += 2 * Math.log(2 / 3.0) + Math.log(1 / 3.0);
    double pooled = 9 * Math.log(9 / 12.0) + 3 * Math.log(3 / 12.0);
    var independence = tested(backtest.independence());
    assertThat(independence.statistic()).isCloseTo(2 * (apart - pooled), within(1e-12));
    double coverage = tested(backtest.unconditionalCoverage()).statistic();
    var both = tested(backtest.conditionalCoverage());
    assertThat(both.statistic()).isCloseTo(coverage + independence.statistic(), within(1e-12));
    assertThat(both.pValue()).isCloseTo(Math.exp(-both.statistic() / 2), within(1e-15));
  }

  /// 3.841459 and 5.991465 are the 95 % points of chi-squared of one and two degrees.
  @Test
  void pValues_atThePublishedPoints_areFivePercent() {
    var result = tested(spread(1000, 37, 0.95).unconditionalCoverage());
    double p = 1 - Normal.cdf(Math.sqrt(result.statistic()));
    assertThat(result.pValue()).isCloseTo(2 * p, within(1e-14));
    assertThat(2 * Normal.upperTail(Math.sqrt(3.841458820694124))).isCloseTo(0.05, within(1e-12));
  }

  @Test
  void tests_ofRightForecasts_rejectAboutAsOftenAsTheySay() {
    assertThat(rejections(VarBacktest::unconditionalCoverage, 0)).isBetween(0.03, 0.08);
    assertThat(rejections(VarBacktest::independence, 0)).isBetween(0.02, 0.09);
    assertThat(rejections(VarBacktest::conditionalCoverage, 0)).isBetween(0.03, 0.09);
  }

  @Test
  void independence_ofClusteredExceptions_rejects() {
    assertThat(rejections(VarBacktest::independence, 0.25)).isGreaterThan(0.8);
  }

  @Test
  void tests_ofTooShortASeries_saySo() {
    assertThat(spread(99, 0, 0.99).unconditionalCoverage())
        .isEqualTo(new BacktestResult.TooFew("observations", 99, 100));
    assertThat(spread(250, 0, 0.99).independence())
        .isEqualTo(new BacktestResult.TooFew("exceptions with a successor", 0, 1));
    assertThat(spread(100, 0, 0.99).unconditionalCoverage())
        .isInstanceOf(BacktestResult.Tested.class);
  }

  @Test
  void of_lossesAndForecasts_countsThoseBeyond() {
    var backtest = VarBacktest.of(new double[] {1, 2, 3, 4}, new double[] {1, 1, 5, 3.5}, 0.9);
    assertThat(backtest.exceptions()).isEqualTo(2);
    assertThat(backtest.observations()).isEqualTo(4);
  }

  /// Share of 500 series of 1,000 days at 95 % that a test rejects; `stickiness` is what an
  /// exception adds to the probability of one on the next day.
  private static double rejections(Function<VarBacktest, BacktestResult> test, double stickiness) {
    int rejected = 0;
    for (int run = 0; run < 500; run++) {
      var random = new CounterRandom(run, 3);
      var isException = new boolean[1000];
      for (int day = 0; day < isException.length; day++) {
        double probability = 0.05 + (day > 0 && isException[day - 1] ? stickiness : 0);
        isException[day] = random.uniform(day) < probability;
      }
      rejected += tested(test.apply(VarBacktest.of(isException, 0.95))).rejects(LEVEL) ? 1 : 0;
    }
    return rejected / 500.0;
  }

  /// Exceptions as far apart as they go.
  private static VarBacktest spread(int days, int count, double confidence) {
    var isException = new boolean[days];
    for (int i = 0; i < count; i++) {
      isException[(int) ((long) i * days / count)] = true;
    }
    return VarBacktest.of(isException, confidence);
  }

  private static boolean[] exceptions(String series) {
    var isException = new boolean[series.length()];
    for (int day = 0; day < isException.length; day++) {
      isException[day] = series.charAt(day) == '1';
    }
    return isException;
  }

  private static BacktestResult.Tested tested(BacktestResult result) {
    return (BacktestResult.Tested) result;
  }
}
