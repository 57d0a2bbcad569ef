package org.ballast.hedging.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ImpactModelTest {
  @Test
  void usdPerLotSquared_allOfTheQuotedSize_costsHalfASpreadForEachLotOnAverage() {
    var q = ImpactModel.DEFAULT.usdPerLotSquared(0.4, OptionalDouble.of(200)).orElseThrow();

    assertThat(q * 200 * 200 / 2).isCloseTo(200 * 0.4 / 2, within(1e-12));
  }

  @Test
  void usdPerLotSquared_sizeUnknownOrNone_isUnknown() {
    assertThat(ImpactModel.DEFAULT.usdPerLotSquared(0.4, OptionalDouble.empty())).isEmpty();
    assertThat(ImpactModel.DEFAULT.usdPerLotSquared(0.4, OptionalDouble.of(0))).isEmpty();
  }
}
