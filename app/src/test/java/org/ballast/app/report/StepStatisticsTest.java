package org.ballast.app.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class StepStatisticsTest {
  /// Sums of a few terms round at the last digit.
  private static final double ROUNDING = 1e-12;

  @Test
  void deviation_knownSample_isThatOfDivisorOneLess() {
    // Squares about the mean 5: 9 1 1 1 0 0 4 16, their sum 32 over 7.
    assertThat(StepStatistics.deviation(2, 4, 4, 4, 5, 5, 7, 9))
        .isCloseTo(Math.sqrt(32.0 / 7), within(ROUNDING));
  }

  @Test
  void deviation_fewerThanTwo_isZero() {
    assertThat(StepStatistics.deviation()).isZero();
    assertThat(StepStatistics.deviation(7)).isZero();
  }

  @Test
  void drawdownMax_fallBehindAPeak_isItsDepth() {
    // Sums 5 2 4 -1 9 7: the deepest fall is from 5 to -1.
    assertThat(StepStatistics.drawdownMax(5, -3, 2, -5, 10, -2)).isEqualTo(6);
  }

  @Test
  void drawdownMax_lossFromTheStart_countsTheStartAsPeak() {
    assertThat(StepStatistics.drawdownMax(-4, 1)).isEqualTo(4);
    assertThat(StepStatistics.drawdownMax(1, 2, 3)).isZero();
  }

  @Test
  void expectedShortfall_wholeSteps_isTheirMeanLoss() {
    var changes = new double[40];
    changes[7] = -30;
    changes[21] = -10;

    assertThat(StepStatistics.expectedShortfall(0.95, changes)).isCloseTo(20, within(ROUNDING));
  }

  @Test
  void expectedShortfall_partOfAStep_countsInPart() {
    // 5 % of 30 steps is 1.5 steps: (12 + 0.5 * 6) / 1.5.
    var changes = new double[30];
    changes[0] = -6;
    changes[1] = -12;

    assertThat(StepStatistics.expectedShortfall(0.95, changes)).isCloseTo(10, within(1e-9));
  }

  @Test
  void expectedShortfall_fewSteps_isTheWorst() {
    assertThat(StepStatistics.expectedShortfall(0.99, 3, -8, 1)).isEqualTo(8);
    assertThat(StepStatistics.expectedShortfall(0.99)).isZero();
  }

  @Test
  void expectedShortfall_noConfidence_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StepStatistics.expectedShortfall(Double.NaN, 1, 2))
        .withMessageContaining("confidence=NaN");
  }
}
