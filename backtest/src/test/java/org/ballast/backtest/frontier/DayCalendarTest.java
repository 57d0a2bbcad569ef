package org.ballast.backtest.frontier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ballast.backtest.path.BookKind;
import org.ballast.backtest.study.DayRecord;
import org.ballast.backtest.study.DeskResult;
import org.ballast.backtest.study.PolicyEntry;
import org.ballast.backtest.study.StudyResult;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Decimal;
import org.ballast.hedging.policy.HedgePolicy;
import org.ballast.quant.math.CounterRandom;
import org.ballast.quant.math.Normal;
import org.junit.jupiter.api.Test;

/// The bootstrap and the figures it is of, on days whose law is known.
final class DayCalendarTest {
  private static final LocalDate START = LocalDate.of(2024, 1, 1);
  private static final int DAYS = 400;
  private static final int BLOCK = 20;
  private static final int RESAMPLES = 300;
  private static final int SERIES = 200;

  /// Costs of neighbouring days hang together by this much.
  private static final double MEMORY = 0.6;

  private static final double MEAN = 10e-4;
  private static final double SHOCK = 2e-4;

  /// Blocks of twenty days miss a little of the dependence, 200 series have an error of 1.6 %.
  private static final double COVERAGE_MIN = 0.88;

  private static final double COVERAGE_MAX = 0.99;

  @Test
  void weights_ofAResample_areWholeBlocks() {
    var calendar = calendar(days(1), 7);
    for (var i = 0; i < RESAMPLES; i++) {
      var weights = calendar.weights(i);
      assertThat(Arrays.stream(weights).sum()).isEqualTo(BLOCK * Math.ceilDiv(DAYS, BLOCK));
      assertThat(weights).isEqualTo(calendar(days(1), 7).weights(i));
    }
    assertThat(calendar.weights(0)).isNotEqualTo(calendar.weights(1));
  }

  @Test
  void interval_ofDependentCosts_coversTheirMeanAboutAsOftenAsItSays() {
    var covered = 0;
    for (var series = 0; series < SERIES; series++) {
      var desks = days(series);
      var calendar = calendar(desks, series);
      var sample = PolicySample.of(List.of(desks), calendar);
      var costs = new double[RESAMPLES];
      for (var i = 0; i < RESAMPLES; i++) {
        costs[i] = sample.cost(calendar.weights(i));
      }
      Arrays.sort(costs);
      var truth = 30 * 1e4 * MEAN;
      covered +=
          costs[(int) (0.025 * RESAMPLES)] <= truth && truth <= costs[(int) (0.975 * RESAMPLES)]
              ? 1
              : 0;
    }
    assertThat((double) covered / SERIES).isBetween(COVERAGE_MIN, COVERAGE_MAX);
  }

  /// The second form: of the days sorted and averaged by hand.
  @Test
  void risk_ofEveryDayOnce_isThatOfTheDays() {
    var desk = days(5);
    var calendar = calendar(desk, 7);
    var sample = PolicySample.of(List.of(desk), calendar);
    var pnl = desk.days().stream().mapToDouble(DayRecord::pnl).sorted().toArray();
    var mean = Arrays.stream(pnl).average().orElseThrow();
    var squares = Arrays.stream(pnl).map(value -> (value - mean) * (value - mean)).sum();
    var worst = Arrays.stream(pnl, 0, DAYS / 20).average().orElseThrow();

    assertThat(sample.risk(RiskKind.TRACKING_ERROR, calendar.weights()))
        .isCloseTo(1e4 * Math.sqrt(squares / (DAYS - 1)), within(1e-9));
    assertThat(sample.risk(RiskKind.SHORTFALL_95, calendar.weights()))
        .isCloseTo(-1e4 * worst, within(1e-9));
  }

  private static DayCalendar calendar(DeskResult desk, long seed) {
    var entry = new PolicyEntry("none", "", book -> new HedgePolicy.NoHedge(), Decimal.ONE);
    return DayCalendar.of(new StudyResult(List.of(entry), List.of(List.of(desk))), BLOCK, seed);
  }

  private static DeskResult days(long seed) {
    var random = new CounterRandom(seed, 1);
    var days = new ArrayList<DayRecord>();
    var state = SHOCK / Math.sqrt(1 - MEMORY * MEMORY) * normal(random, DAYS);
    for (var i = 0; i < DAYS; i++) {
      state = MEMORY * state + SHOCK * normal(random, i);
      var pnl = SHOCK * normal(random, 2L * DAYS + i);
      days.add(new DayRecord(START.plusDays(i), pnl, pnl, MEAN + state, 0, 0, 1, 1, 0, 24));
    }
    return new DeskResult(Asset.BTC, BookKind.STRADDLE, 0, days);
  }

  private static double normal(CounterRandom random, long draw) {
    return Normal.quantile(random.openUniform(draw));
  }
}
