package org.ballast.hedging.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeltaSearchTest {
  @ParameterizedTest
  @CsvSource({"-1e-16, 0", "0, 0", "0.999, 0", "1, 1", "2.5, 2"})
  void wholeLots_roundsTowardTheTarget_neverBelowNone(double wanted, long lots) {
    assertThat(DeltaSearch.wholeLots(wanted)).isEqualTo(lots);
  }
}
