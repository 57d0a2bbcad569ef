package org.ballast.quant.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ballast.testkit.Accuracy.assertRelative;

import java.util.ArrayList;
import java.util.List;
import org.ballast.domain.instrument.OptionType;
import org.ballast.quant.pricing.InverseOption;
import org.junit.jupiter.api.Test;

class ParityForwardTest {
  private static final double FORWARD = 65_432.1;

  @Test
  void ofInverse_ofModelPrices_returnsTheirForward() {
    var pairs = new ArrayList<ParityForward.Pair>();
    for (double strike = 50_000; strike <= 80_000; strike += 5_000) {
      double call = InverseOption.priceCoin(OptionType.CALL, FORWARD, strike, 0.1, 0.6);
      double put = InverseOption.priceCoin(OptionType.PUT, FORWARD, strike, 0.1, 0.6);
      pairs.add(new ParityForward.Pair(strike, call, put, 1 / strike));
    }
    var implied = ParityForward.ofInverse(pairs).orElseThrow();
    assertRelative("forward", implied.forward(), FORWARD, 1e-13, pairs);
    assertThat(implied.discountFactor()).isEqualTo(1);
  }

  @Test
  void ofLinear_ofTooFewStrikes_isEmpty() {
    var pair = new ParityForward.Pair(100, 7, 5, 1);
    assertThat(ParityForward.ofLinear(List.of())).isEmpty();
    assertThat(ParityForward.ofLinear(List.of(pair))).isEmpty();
    assertThat(ParityForward.ofLinear(List.of(pair, pair))).isEmpty();
    assertThat(ParityForward.ofInverse(List.of())).isEmpty();
  }
}
