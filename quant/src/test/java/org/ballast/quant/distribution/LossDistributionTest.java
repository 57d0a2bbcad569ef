package org.ballast.quant.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class LossDistributionTest {
  private static final double[] CONFIDENCES = {0.5, 0.9, 0.95, 0.975, 0.99, 0.999};
  private static final double ROUNDING = 1e-12;
  private static final int SIZE = 777;

  @Test
  void measures_ofTenScenarios_areThoseByHand() {
    var losses = LossDistribution.of(new double[] {5, -1, -7, 3, 0, -2, 8, -4, 1, 2});
    assertThat(losses.valueAtRisk(0.8)).isEqualTo(2);
    assertThat(losses.expectedShortfall(0.8)).isCloseTo(5.5, within(ROUNDING));
    assertThat(losses.valueAtRisk(0.75)).isEqualTo(2);
    assertThat(losses.expectedShortfall(0.75)).isCloseTo((7 + 4 + 1) / 2.5, within(ROUNDING));
    assertThat(losses.mean()).isCloseTo(0.5, within(ROUNDING));
    assertThat(losses.quantile(0.1)).isEqualTo(-7);
    assertThat(losses.quantile(0.5)).isEqualTo(0);
  }

  @Test
  void measures_ofUnequalProbabilities_areThoseOfRepeatedScenarios() {
    var weighted =
        LossDistribution.of(new double[] {-3, 4, -9, 1}, new double[] {0.3, 0.4, 0.1, 0.2});
    var repeated = LossDistribution.of(new double[] {-3, -3, -3, 4, 4, 4, 4, -9, 1, 1});
    for (double confidence : CONFIDENCES) {
      assertThat(weighted.valueAtRisk(confidence))
          .as("VaR %s", confidence)
          .isEqualTo(repeated.valueAtRisk(confidence));
      assertThat(weighted.expectedShortfall(confidence))
          .as("ES %s", confidence)
          .isCloseTo(repeated.expectedShortfall(confidence), within(ROUNDING));
    }
    assertThat(weighted.standardDeviation())
        .isCloseTo(repeated.standardDeviation(), within(ROUNDING));
  }

  @Test
  void expectedShortfall_ofAnyLosses_isRockafellarAndUryasevsMinimum() {
    var pnl = Draws.pareto(3, 101, 3);
    var losses = LossDistribution.of(pnl);
    for (double confidence : CONFIDENCES) {
      double least = Double.POSITIVE_INFINITY;
      for (double z : pnl) {
        double beyond = Arrays.stream(pnl).map(gain -> Math.max(0, -gain + z)).sum();
        least = Math.min(least, -z + beyond / pnl.length / (1 - confidence));
      }
      assertThat(losses.expectedShortfall(confidence))
          .as("ES %s", confidence)
          .isCloseTo(least, within(ROUNDING * least));
    }
  }

  @Test
  void expectedShortfall_ofAnyLosses_isCoherent() {
    for (long seed = 0; seed < 50; seed++) {
      var left = Draws.normal(seed, SIZE);
      var right = Draws.pareto(seed + 1000, SIZE, 2.5);
      var both = new double[SIZE];
      var moved = new double[SIZE];
      Arrays.setAll(both, i -> left[i] + right[i]);
      Arrays.setAll(moved, i -> 3 * left[i] + 0.75);
      for (double confidence : CONFIDENCES) {
        double ofLeft = LossDistribution.of(left).expectedShortfall(confidence);
        double ofRight = LossDistribution.of(right).expectedShortfall(confidence);
        double ofBoth = LossDistribution.of(both).expectedShortfall(confidence);
        assertThat(ofBoth)
            .as("seed %d confidence %s", seed, confidence)
            .isLessThanOrEqualTo(ofLeft + ofRight + ROUNDING * Math.abs(ofRight));
        assertThat(LossDistribution.of(moved).expectedShortfall(confidence))
            .as("seed %d confidence %s", seed, confidence)
            .isCloseTo(3 * ofLeft - 0.75, within(1e-11));
        assertThat(ofLeft)
            .isGreaterThanOrEqualTo(LossDistribution.of(left).valueAtRisk(confidence));
      }
    }
  }

  @Test
  void tail_withTies_sharesWhatIsLeftEvenly() {
    var tail = LossDistribution.of(new double[] {-5, -2, -2, -2, 1, 1, 1, 1, 1, 1}).tail(0.75);
    assertThat(tail.scenarios()).containsExactly(0, 1, 2, 3);
    assertThat(tail.weights()[0]).isCloseTo(0.4, within(ROUNDING));
    for (int tied = 1; tied < 4; tied++) {
      assertThat(tail.weights()[tied]).isCloseTo(0.2, within(ROUNDING));
    }
  }

  @Test
  void tail_ofAnyLosses_hasTheShortfallAsItsMean() {
    var pnl = Draws.normal(5, SIZE);
    var distribution = LossDistribution.of(pnl);
    for (double confidence : CONFIDENCES) {
      var tail = distribution.tail(confidence);
      var losses = IntStream.of(tail.scenarios()).mapToDouble(i -> -pnl[i]).toArray();
      assertThat(tail.mean(losses))
          .as("confidence %s", confidence)
          .isCloseTo(distribution.expectedShortfall(confidence), within(ROUNDING));
      assertThat(Arrays.stream(tail.weights()).sum()).isCloseTo(1, within(ROUNDING));
    }
  }

  @Test
  void worst_ofLabelledScenarios_namesThemFromTheWorst() {
    var worst =
        LossDistribution.of(new double[] {1, -3, 2, -8}).worst(2, List.of("a", "b", "c", "d"));
    assertThat(worst).containsExactly(new TailScenario(3, "d", -8), new TailScenario(1, "b", -3));
  }

  @Test
  void without_aPosition_isTheDistributionOfTheRest() {
    var book = Draws.normal(7, SIZE);
    var position = Draws.pareto(8, SIZE, 4);
    var rest = new double[SIZE];
    Arrays.setAll(rest, i -> book[i] - position[i]);
    assertThat(LossDistribution.of(book).without(position).expectedShortfall(0.95))
        .isEqualTo(LossDistribution.of(rest).expectedShortfall(0.95));
  }

  @Test
  void of_whatIsNoDistribution_isRefused() {
    assertThatThrownBy(() -> LossDistribution.of(new double[0]))
        .hasMessageContaining("must have a scenario");
    assertThatThrownBy(() -> LossDistribution.of(new double[] {Double.NaN}))
        .hasMessageContaining("pnl must be finite");
    assertThatThrownBy(() -> LossDistribution.of(new double[] {1, 2}, new double[] {0.5, 0.6}))
        .hasMessageContaining("add up to 1");
    assertThatThrownBy(() -> LossDistribution.of(new double[] {1}).valueAtRisk(1))
        .hasMessageContaining("confidence must be below 1");
  }
}
