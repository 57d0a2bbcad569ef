package org.ballast.venues.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.ballast.quant.math.CounterRandom;
import org.ballast.quant.math.Log;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Twenty years of daily returns against what the parameters say they are.
class CoinPathTest {
  private static final int DAYS = 20 * 365;
  private static final int STEPS_PER_DAY = 24;
  private static final double STEP_YEARS = 1.0 / 365 / STEPS_PER_DAY;
  private static final double VOL = 0.5;
  private static final CrashShock CALM = new CrashShock(0, 0);

  /// 0.85 vol^2 of diffusion and 12 jumps a year of 0.02^2 + 0.04^2 and of 0.03^2.
  private static final double VARIANCE_PER_YEAR = 0.85 * VOL * VOL + 12 * (0.0020 + 0.0009);

  /// The variance ratio has a standard deviation of 0.5 and forgets in 1/16 year: over 20 years its
  /// mean is within 4 % as one standard error; three of them, and the jumps' own noise.
  private static final double VARIANCE_TOLERANCE = 0.15;

  /// Three standard errors of twenty years of the drift: 3 * 0.5 / sqrt(20).
  private static final double DRIFT_TOLERANCE = 0.34;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void returns_haveTheVarianceDriftAndTailsOfTheirParameters(long seed) {
    var returns = dailyReturns(seed, 0);
    var variance = mean(returns, 2) * 365;
    var kurtosis = mean(returns, 4) / mean(returns, 2) / mean(returns, 2);
    var drift = mean(returns, 1) * 365 + variance / 2;

    assertThat(variance / VARIANCE_PER_YEAR - 1)
        .as("variance=%s", variance)
        .isBetween(-VARIANCE_TOLERANCE, VARIANCE_TOLERANCE);
    // Three would be normal; variance that varies and a jump a month make it several times that.
    assertThat(kurtosis).isBetween(4.0, 25.0);
    assertThat(drift).isBetween(-DRIFT_TOLERANCE, DRIFT_TOLERANCE);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void returns_ofTwoCoins_moveTogether(long seed) {
    var left = dailyReturns(seed, 0);
    var right = dailyReturns(seed, 1);
    var product = 0.0;
    for (var i = 0; i < left.size(); i++) {
      product += left.get(i) * right.get(i);
    }
    var correlation = product / DAYS / Math.sqrt(mean(left, 2) * mean(right, 2));

    // 0.85 of the diffusion and every common jump are shared, own jumps are not.
    assertThat(correlation).isBetween(0.75, 0.90);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void levels_overYears_stayInTheirRanges(long seed) {
    var path = path(seed, 0);
    for (var step = 1L; step < 365L * STEPS_PER_DAY; step++) {
      path.advance(step, STEP_YEARS, CALM);
      var levels = path.levels();

      assertThat(levels.index()).isPositive().isFinite();
      assertThat(levels.varianceRatio()).isBetween(-0.5, 15.0);
      assertThat(levels.premium()).isBetween(-0.01, 0.01);
      assertThat(levels.basisRate()).isBetween(-0.1, 0.2);
      assertThat(levels.stress()).isBetween(0.0, 1.0);
    }
  }

  private static List<Double> dailyReturns(long seed, int place) {
    var path = path(seed, place);
    var returns = new ArrayList<Double>();
    var step = 0L;
    for (var day = 0; day < DAYS; day++) {
      var before = path.levels().index();
      for (var i = 0; i < STEPS_PER_DAY; i++) {
        path.advance(++step, STEP_YEARS, CALM);
      }
      returns.add(Log.log(path.levels().index() / before));
    }
    return returns;
  }

  private static CoinPath path(long seed, int place) {
    return new CoinPath(
        new CoinLevels(88_000, VOL, 1, 0.05, 0, 0),
        new StepDraws(new CounterRandom(seed, 1)),
        new StepDraws(new CounterRandom(seed, 100 + place)));
  }

  private static double mean(List<Double> values, int power) {
    var sum = 0.0;
    for (var value : values) {
      var term = 1.0;
      for (var i = 0; i < power; i++) {
        term *= value;
      }
      sum += term;
    }
    return sum / values.size();
  }
}
