package org.ballast.quant.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.function.LongFunction;
import org.ballast.quant.math.Normal;
import org.junit.jupiter.api.Test;

/// How often intervals hold the true figure, over seeded samples of laws whose tail is known.
final class IntervalCoverageTest {
  private static final double CONFIDENCE = 0.975;
  private static final double LEVEL = 0.9;
  private static final int SIZE = 1000;
  private static final int SAMPLES = 1000;

  private record Coverage(double valueAtRisk, double shortfall) {}

  @Test
  void intervals_ofIndependentNormals_coverAsTheySay() {
    var coverage =
        coverage(
            SAMPLES,
            seed -> Draws.normal(seed, SIZE),
            new Sampling.Independent(),
            Normal.quantile(CONFIDENCE),
            Draws.normalShortfall(CONFIDENCE));
    assertThat(coverage.valueAtRisk()).as(coverage.toString()).isBetween(0.88, 0.94);
    assertThat(coverage.shortfall()).as(coverage.toString()).isBetween(0.86, 0.93);
  }

  /// Tail index 4, about that of daily returns of coins.
  @Test
  void intervals_ofHeavyTails_coverNearlyAsTheySay() {
    double valueAtRisk = Math.pow(1 - CONFIDENCE, -0.25);
    var coverage =
        coverage(
            SAMPLES,
            seed -> Draws.pareto(seed, SIZE, 4),
            new Sampling.Independent(),
            valueAtRisk,
            valueAtRisk * 4 / 3);
    assertThat(coverage.valueAtRisk()).as(coverage.toString()).isBetween(0.88, 0.94);
    assertThat(coverage.shortfall()).as(coverage.toString()).isBetween(0.8, 0.93);
  }

  @Test
  void intervals_ofOverlappingWindows_coverNearlyAsTheySay() {
    var coverage =
        coverage(
            200,
            seed -> Draws.overlapping(seed, 6000, 24),
            new Sampling.Blocks(96, 300, 1),
            Normal.quantile(CONFIDENCE),
            Draws.normalShortfall(CONFIDENCE));
    assertThat(coverage.valueAtRisk()).as(coverage.toString()).isBetween(0.86, 0.96);
    assertThat(coverage.shortfall()).as(coverage.toString()).isBetween(0.82, 0.94);
  }

  /// What the blocks are for: taken for independent, the same windows are off four times in five.
  @Test
  void intervals_ofOverlappingWindowsTakenForIndependent_coverFarTooLittle() {
    var coverage =
        coverage(
            200,
            seed -> Draws.overlapping(seed, 6000, 24),
            new Sampling.Independent(),
            Normal.quantile(CONFIDENCE),
            Draws.normalShortfall(CONFIDENCE));
    assertThat(coverage.shortfall()).as(coverage.toString()).isLessThan(0.5);
  }

  @Test
  void intervals_beyondTheScenarios_haveNoUpperEnd() {
    var distribution = LossDistribution.of(Draws.normal(1, 200));
    var shortfall = distribution.expectedShortfall(0.999, LEVEL, new Sampling.Independent());
    var valueAtRisk = distribution.valueAtRisk(0.999, LEVEL, new Sampling.Independent());
    assertThat(shortfall.high()).isInfinite();
    assertThat(valueAtRisk.high()).isInfinite();
    assertThat(LimitVerdict.of(shortfall, shortfall.value() * 2))
        .isInstanceOf(LimitVerdict.WithinInterval.class);
  }

  /// Resampled blocks know no loss beyond the greatest of the sample.
  @Test
  void intervals_ofFewOverlappingWindows_haveNoUpperEnd() {
    var distribution = LossDistribution.of(Draws.overlapping(2, 500, 24));
    var sampling = Sampling.of(24, 1);
    var shortfall = distribution.expectedShortfall(0.999, LEVEL, sampling);
    var valueAtRisk = distribution.valueAtRisk(0.999, LEVEL, sampling);
    assertThat(shortfall.high()).isInfinite();
    assertThat(valueAtRisk.high()).isInfinite();
    assertThat(shortfall.low()).isLessThan(shortfall.value());
    assertThat(valueAtRisk.low()).isLessThan(valueAtRisk.value());
  }

  /// A block as long as the sample would resample the sample itself, without any width.
  @Test
  void intervals_ofAHistoryOfOneBlock_areWide() {
    var distribution = LossDistribution.of(Draws.overlapping(3, 80, 24));
    var estimate = distribution.expectedShortfall(0.9, LEVEL, Sampling.of(24, 1));
    assertThat(estimate.low()).isLessThan(distribution.valueAtRisk(0.8));
    assertThat(estimate.high()).isInfinite();
  }

  @Test
  void intervals_ofWeightedScenarios_areNearThoseOfEqualOnes() {
    var pnl = Draws.normal(9, SIZE);
    var weights = new double[SIZE];
    Arrays.fill(weights, 1.0 / SIZE);
    var sampling = new Sampling.Independent();
    var equal = LossDistribution.of(pnl).valueAtRisk(CONFIDENCE, LEVEL, sampling);
    var weighted = LossDistribution.of(pnl, weights).valueAtRisk(CONFIDENCE, LEVEL, sampling);
    assertThat(weighted.value()).isEqualTo(equal.value());
    assertThat(weighted.high() - weighted.low())
        .isBetween(0.7 * (equal.high() - equal.low()), 1.3 * (equal.high() - equal.low()));
  }

  private static Coverage coverage(
      int samples,
      LongFunction<double[]> draws,
      Sampling sampling,
      double valueAtRisk,
      double shortfall) {
    int ofValueAtRisk = 0;
    int ofShortfall = 0;
    for (long sample = 0; sample < samples; sample++) {
      var distribution = LossDistribution.of(draws.apply(sample));
      ofValueAtRisk +=
          holds(distribution.valueAtRisk(CONFIDENCE, LEVEL, sampling), valueAtRisk) ? 1 : 0;
      ofShortfall +=
          holds(distribution.expectedShortfall(CONFIDENCE, LEVEL, sampling), shortfall) ? 1 : 0;
    }
    return new Coverage(ofValueAtRisk / (double) samples, ofShortfall / (double) samples);
  }

  private static boolean holds(Estimate estimate, double value) {
    return estimate.low() <= value && value <= estimate.high();
  }
}
