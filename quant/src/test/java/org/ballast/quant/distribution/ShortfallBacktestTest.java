package org.ballast.quant.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.ballast.quant.math.Normal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ShortfallBacktestTest {
  private static final double CONFIDENCE = 0.975;
  private static final int DAYS = 250;
  private static final int RUNS = 400;

  @Test
  void z2_ofAShortSeries_isTheSumByHand() {
    var backtest =
        ShortfallBacktest.of(
            new double[] {1, 5, -2, 9}, new double[] {3, 3, 3, 4}, new double[] {4, 4, 4, 6}, 0.75);
    assertThat(backtest.z2()).isCloseTo(1 - (5 / 4.0 + 9 / 6.0) / (4 * 0.25), within(1e-15));
  }

  @Test
  void z2_ofRightForecasts_isZeroOnTheMeanAndRejectsOneInTwenty() {
    double sum = 0;
    int rejected = 0;
    for (int run = 0; run < RUNS; run++) {
      var backtest = backtest(run, 1);
      sum += backtest.z2();
      rejected += backtest.z2Rejects() ? 1 : 0;
    }
    assertThat(sum / RUNS).isCloseTo(0, within(0.1));
    assertThat(rejected / (double) RUNS).isBetween(0.02, 0.09);
  }

  @Test
  void z2_ofLossesHalfAsGreatAgain_rejects() {
    int rejected = 0;
    for (int run = 0; run < RUNS; run++) {
      rejected += backtest(run, 1.5).z2Rejects() ? 1 : 0;
    }
    assertThat(rejected / (double) RUNS).isGreaterThan(0.9);
  }

  /// Thresholds: the paper's, and its own over the root of how many times as many exceptions are
  /// expected.
  @ParameterizedTest
  @CsvSource({
    "250, 0.975, -0.7",
    "1000, 0.975, -0.35",
    "500, 0.99, -0.7826237921249264",
    "1000, 0.95, -0.2474873734152916"
  })
  void z2_ofRightForecastsOfAnyLength_rejectsOneInTwenty(
      int days, double confidence, double threshold) {
    int rejected = 0;
    for (int run = 0; run < RUNS; run++) {
      var losses = Arrays.stream(Draws.normal(run, days)).map(x -> -x).toArray();
      var backtest =
          ShortfallBacktest.of(
              losses,
              filled(Normal.quantile(confidence), days),
              filled(Draws.normalShortfall(confidence), days),
              confidence);
      assertThat(backtest.z2Threshold()).isCloseTo(threshold, within(1e-12));
      rejected += backtest.z2Rejects() ? 1 : 0;
    }
    assertThat(rejected / (double) RUNS).isBetween(0.02, 0.09);
  }

  @Test
  void exceedances_ofRightForecasts_rejectSeldom() {
    int rejected = 0;
    int tested = 0;
    for (int run = 0; run < 100; run++) {
      if (backtest(run, 1, 1000).exceedances(run) instanceof BacktestResult.Tested result) {
        tested++;
        rejected += result.rejects(0.05) ? 1 : 0;
      }
    }
    assertThat(tested).isEqualTo(100);
    assertThat(rejected).isLessThanOrEqualTo(15);
  }

  @Test
  void exceedances_ofGreaterLosses_reject() {
    var result = (BacktestResult.Tested) backtest(1, 1.5, 1000).exceedances(1);
    assertThat(result.rejects(0.01)).as(result.toString()).isTrue();
  }

  @Test
  void exceedances_withoutExceptions_areTooFew() {
    var quiet = new double[DAYS];
    assertThat(
            ShortfallBacktest.of(quiet, filled(1, DAYS), filled(2, DAYS), CONFIDENCE)
                .exceedances(1))
        .isEqualTo(new BacktestResult.TooFew("exceptions", 0, 2));
  }

  @Test
  void exceedances_thatAreAllAlike_areTooFew() {
    var losses = new double[DAYS];
    losses[3] = 5;
    losses[90] = 5;
    assertThat(
            ShortfallBacktest.of(losses, filled(1, DAYS), filled(2, DAYS), CONFIDENCE)
                .exceedances(1))
        .isEqualTo(new BacktestResult.TooFew("exceptions that differ", 1, 2));
  }

  private static ShortfallBacktest backtest(long seed, double scale) {
    return backtest(seed, scale, DAYS);
  }

  /// Normal losses of deviation `scale` against forecasts for deviation 1.
  private static ShortfallBacktest backtest(long seed, double scale, int days) {
    var losses = Arrays.stream(Draws.normal(seed, days)).map(x -> -scale * x).toArray();
    return ShortfallBacktest.of(
        losses,
        filled(Normal.quantile(CONFIDENCE), days),
        filled(Draws.normalShortfall(CONFIDENCE), days),
        CONFIDENCE);
  }

  private static double[] filled(double value, int days) {
    var column = new double[days];
    Arrays.fill(column, value);
    return column;
  }
}
