package org.ballast.quant.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ballast.testkit.Accuracy.assertRelative;

import java.util.List;
import org.ballast.domain.instrument.OptionType;
import org.ballast.quant.testkit.OptionSample;
import org.junit.jupiter.api.Test;

class Black76Test {
  private static final List<OptionSample> SAMPLES = OptionSample.list(201, 2000);
  private static final double ROUNDING = 1e-12;

  @Test
  void greeks_withoutRates_areThoseOfBsm() {
    for (var type : OptionType.values()) {
      for (var o : SAMPLES) {
        var black = Black76.greeks(type, o.spot(), o.strike(), o.years(), o.vol(), 1);
        var bsm = Bsm.greeks(type, o.spot(), o.strike(), o.years(), o.vol(), 0, 0);
        assertRelative("price", black.price(), bsm.price(), ROUNDING, o);
        assertRelative("delta", black.delta(), bsm.delta(), ROUNDING, o);
        assertRelative("gamma", black.gamma(), bsm.gamma(), ROUNDING, o);
        assertRelative("vega", black.vega(), bsm.vega(), ROUNDING, o);
        assertRelative("theta", black.theta(), bsm.theta(), ROUNDING, o);
        assertRelative("vanna", black.vanna(), bsm.vanna(), ROUNDING, o);
        assertRelative("volga", black.volga(), bsm.volga(), ROUNDING, o);
        assertRelative("charm", black.charm(), bsm.charm(), ROUNDING, o);
        assertRelative("dualDelta", black.dualDelta(), bsm.dualDelta(), ROUNDING, o);
        assertRelative("dualGamma", black.dualGamma(), bsm.dualGamma(), ROUNDING, o);
      }
    }
  }

  @Test
  void price_andGreeks_agreeAndScaleWithTheDiscountFactor() {
    for (var o : SAMPLES) {
      double price = Black76.price(OptionType.PUT, o.spot(), o.strike(), o.years(), o.vol(), 0.5);
      double whole = Black76.price(OptionType.PUT, o.spot(), o.strike(), o.years(), o.vol(), 1);
      var greeks = Black76.greeks(OptionType.PUT, o.spot(), o.strike(), o.years(), o.vol(), 0.5);
      assertThat(greeks.price()).as("%s", o).isEqualTo(price);
      assertThat(price).as("%s", o).isEqualTo(0.5 * whole);
    }
  }

  @Test
  void greeks_atExpiry_areIntrinsic() {
    assertThat(Black76.greeks(OptionType.CALL, 110, 100, 0, 0.5, 0.5))
        .isEqualTo(BlackGreeks.atLimit(5, 0.5));
    assertThat(Black76.greeks(OptionType.PUT, 100, 100, 1, 0, 0.5).delta()).isEqualTo(-0.25);
  }
}
