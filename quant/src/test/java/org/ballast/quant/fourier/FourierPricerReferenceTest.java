package org.ballast.quant.fourier;

import static org.ballast.testkit.Accuracy.assertRelative;
import static org.ballast.testkit.Accuracy.assertWithin;

import org.ballast.domain.instrument.OptionType;
import org.junit.jupiter.api.Test;

class FourierPricerReferenceTest {
  private static final double PRICE_TO_SPOT = 1e-12;
  private static final double GREEK_RELATIVE = 1e-11;

  @Test
  void price_ofEveryCase_isExact() {
    for (var modelCase : ModelCase.all()) {
      for (var type : OptionType.values()) {
        assertWithin(
            "price",
            modelCase.greeks(type).price(),
            modelCase.price(type),
            PRICE_TO_SPOT * modelCase.spot(),
            modelCase);
      }
    }
  }

  @Test
  void greeks_ofEveryCase_areExact() {
    for (var modelCase : ModelCase.all()) {
      var greeks = modelCase.greeks(OptionType.CALL);
      relative("delta", greeks.delta(), "delta_spot_call", modelCase);
      relative("gamma", greeks.gamma(), "gamma_spot", modelCase);
      if (modelCase.has("vega_v0")) {
        relative("vega", greeks.vega(), "vega_v0", modelCase);
      }
    }
  }

  private static void relative(String name, double actual, String column, ModelCase modelCase) {
    assertRelative(name, actual, modelCase.number(column), GREEK_RELATIVE, modelCase);
  }
}
