package org.ballast.hedging.mandate;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Decimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnderlyingLimitsTest {
  @ParameterizedTest
  @CsvSource({"0, delta, 0", "0, delta, -0.5", "1, gamma, 0", "2, vega, -8000", "3, theta, 0"})
  void constructor_halfWidthNotPositive_isRefused(int index, String greek, String width) {
    var widths = new ArrayList<>(List.of(one(), one(), one(), one()));
    widths.set(index, Optional.of(Decimal.parse(width)));

    assertThatThrownBy(() ->
            new UnderlyingLimits(
                Asset.BTC, widths.get(0), widths.get(1), widths.get(2), widths.get(3)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("half-width of " + greek + " must be positive: value=" + width);
  }

  private static Optional<Decimal> one() {
    return Optional.of(Decimal.ONE);
  }
}
