package org.ballast.quant.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.ballast.domain.value.Asset;
import org.ballast.quant.math.CounterRandom;
import org.ballast.quant.math.Exp;
import org.ballast.quant.math.Log;
import org.ballast.quant.testkit.SyntheticChain;
import org.junit.jupiter.api.Test;

/// Worlds in which the volatilities of strikes are known to move in one way, so that the model that
/// says so must win.
final class DeltaStudyTest {
  private static final Instant START = Instant.parse("2026-01-30T08:00:00Z");

  /// Short steps, so that time and gamma leave next to nothing unhedged.
  private static final Duration STEP = Duration.ofMinutes(1);

  private static final double MOVE = 0.004;
  private static final int STEPS = RollingWindow.STEPS_MIN + 40;
  private static final long SEED = 19910101;
  private static final double FORWARD = 100;
  private static final double SLOPE = -0.4;
  private static final double CURVATURE = 0.3;

  /// The quadratic smile is no SVI slice: its slope at the money is fitted to a few per cent.
  private static final double RATIO_TOLERANCE = 0.05;

  /// The volatility of a strike when the forward is at a place: its logarithm over the start's.
  private interface World {
    double vol(double logStrike, double logForward);
  }

  @Test
  void study_ofStickyDeltaWorld_findsStickyDeltaBest() {
    var comparison = study((strike, forward) -> smile(strike - forward));
    assertThat(gain(comparison, "sticky-delta")).isGreaterThan(0.95);
    assertThat(gain(comparison, "ssr, rolling")).isGreaterThan(0.95);
    assertThat(gain(comparison, "hull-white, rolling")).isGreaterThan(0.9);
    assertThat(gain(comparison, "sabr, beta 1")).as("of another smile").isGreaterThan(0.8);
    assertThat(ratio(comparison)).isCloseTo(0, within(RATIO_TOLERANCE));
  }

  @Test
  void study_ofStickyStrikeWorld_findsThatNothingGains() {
    var comparison = study((strike, _) -> smile(strike));
    assertThat(gain(comparison, "sticky-delta")).isLessThan(-10);
    assertThat(gain(comparison, "hull-white, rolling")).isCloseTo(0, within(0.2));
    assertThat(ratio(comparison)).isCloseTo(1, within(RATIO_TOLERANCE));
  }

  @Test
  void study_ofWorldBetween_findsItsSkewStickiness() {
    var comparison = study((strike, forward) -> smile(strike - forward) + 0.5 * SLOPE * forward);
    assertThat(ratio(comparison)).isCloseTo(0.5, within(RATIO_TOLERANCE));
    assertThat(gain(comparison, "ssr, rolling"))
        .isGreaterThan(gain(comparison, "sticky-delta"))
        .isGreaterThan(0.9);
  }

  @Test
  void comparison_ofCallsAndPuts_agreesByParity() {
    var comparison = study((strike, forward) -> smile(strike - forward));
    assertThat(comparison.gain(0, Cells.CALLS))
        .isCloseTo(comparison.gain(0, Cells.PUTS), within(1e-6));
    assertThat(comparison.steps()).isEqualTo(STEPS - RollingWindow.STEPS_MIN);
    var interval = comparison.gainInterval(0, Cells.ALL);
    assertThat(comparison.gain(0, Cells.ALL)).isBetween(interval[0], interval[1]);
  }

  @Test
  void study_ofFewerStepsThanAWindow_comparesNothing() {
    var study = new DeltaStudy(Rival.ALL);
    study.observe(SyntheticChain.at(START, FORWARD, strike -> 0.6));
    study.observe(SyntheticChain.at(START.plus(STEP), FORWARD, strike -> 0.6));
    assertThat(study.results()).isEmpty();
  }

  private static double smile(double logMoneyness) {
    return 0.6 + (SLOPE + CURVATURE * logMoneyness) * logMoneyness;
  }

  private static DeltaComparison study(World world) {
    var study = new DeltaStudy(Rival.ALL);
    var random = new CounterRandom(SEED, 0);
    var logForward = 0.0;
    for (var i = 0; i <= STEPS; i++) {
      var now = logForward;
      study.observe(
          SyntheticChain.at(
              START.plus(STEP.multipliedBy(i)),
              FORWARD * Exp.exp(now),
              strike -> world.vol(Log.log(strike / FORWARD), now)));
      logForward += random.between(-MOVE, MOVE, i) - 0.1 * logForward;
    }
    assertThat(study.results()).extracting(DeltaComparison::underlying).containsExactly(Asset.BTC);
    return study.results().getFirst();
  }

  private static double gain(DeltaComparison comparison, String label) {
    var labels = comparison.rivals().stream().map(Rival::label).toList();
    return comparison.gain(labels.indexOf(label), Cells.ALL);
  }

  private static double ratio(DeltaComparison comparison) {
    return mean(comparison.estimates(), Estimates::skewStickiness);
  }

  private static double mean(List<Estimates> estimates, ToDoubleFunction<Estimates> figure) {
    return estimates.stream().mapToDouble(figure).average().orElseThrow();
  }
}
