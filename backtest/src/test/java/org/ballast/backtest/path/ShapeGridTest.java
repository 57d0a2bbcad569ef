package org.ballast.backtest.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class ShapeGridTest {
  private static final double YEAR_DAYS = 365;
  private static final double ROUNDING = 1e-12;
  private static final ShapeGrid GRID =
      new ShapeGrid(
          new double[] {4, 16},
          new double[] {-1, 0, 2},
          new double[][] {{1.2, 1.0, 1.4}, {1.1, 0.9, 1.3}});

  @Test
  void at_nodes_isTheirValue() {
    assertThat(GRID.at(4 / YEAR_DAYS, -1)).isCloseTo(1.2, within(ROUNDING));
    assertThat(GRID.at(16 / YEAR_DAYS, 2)).isCloseTo(1.3, within(ROUNDING));
  }

  /// 8 days are half way between 4 and 16 in logarithms, and 1 half way between 0 and 2.
  @Test
  void at_betweenNodes_isLinearInLogarithmOfTimeAndInMoneyness() {
    assertThat(GRID.at(8 / YEAR_DAYS, 1)).isCloseTo(0.5 * (1.2 + 1.1), within(ROUNDING));
  }

  @Test
  void at_beyondNodes_isFlat() {
    assertThat(GRID.at(1 / YEAR_DAYS, -9)).isCloseTo(1.2, within(ROUNDING));
    assertThat(GRID.at(0, 0)).isCloseTo(1.0, within(ROUNDING));
    assertThat(GRID.at(1, 9)).isCloseTo(1.3, within(ROUNDING));
  }

  @Test
  void of_rowsOfAnotherLength_isRefused() {
    assertThatThrownBy(
            () -> new ShapeGrid(new double[] {1}, new double[] {0, 1}, new double[][] {{1}}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("value per moneyness");
  }
}
