package org.ballast.hedging.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.ballast.domain.value.Asset;
import org.ballast.quant.risk.DeltaConvention;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeltaSearchTest {
  private static final GreekBand BAND =
      new GreekBand(Asset.BTC, LimitedGreek.DELTA, DeltaConvention.COIN, 0.5, 1);
  private static final DeltaGoal GOAL = new DeltaGoal(BAND, 0.2, 0.9);

  @ParameterizedTest
  @CsvSource({"1.0, -0.1", "0.9, 0", "0.5, 0", "0.2, 0", "0.1, 0.1", "-3, 3.2"})
  void missing_leadsToTheNearestEdge(double value, double missing) {
    assertThat(GOAL.missing(value)).isCloseTo(missing, within(1e-15));
  }

  @ParameterizedTest
  @CsvSource({
    "1.2, 0.9, true",
    "1.2, 0.5, true",
    "1.2, 0.49, false",
    "1.2, 0.91, false",
    "0.1, 0.2, true",
    "0.1, 0.51, false",
    "0.1, 0.19, false"
  })
  void isReachedFrom_meansInsideAndNotPastTheTarget(
      double before, double after, boolean isReached) {
    assertThat(GOAL.isReachedFrom(before, after)).isEqualTo(isReached);
  }

  @Test
  void goal_withoutTheTarget_isRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new DeltaGoal(BAND, 0.6, 0.9));
    assertThatIllegalArgumentException().isThrownBy(() -> new DeltaGoal(BAND, Double.NaN, 0.9));
  }

  @ParameterizedTest
  @CsvSource({"-1e-16, 0", "0, 0", "0.999, 0", "1, 1", "2.5, 2"})
  void wholeLots_roundsTowardTheTarget_neverBelowNone(double wanted, long lots) {
    assertThat(DeltaSearch.wholeLots(wanted)).isEqualTo(lots);
  }
}
