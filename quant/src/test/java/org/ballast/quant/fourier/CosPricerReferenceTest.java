package org.ballast.quant.fourier;

import static org.ballast.testkit.Accuracy.assertWithin;

import org.ballast.domain.instrument.OptionType;
import org.junit.jupiter.api.Test;

class CosPricerReferenceTest {
  private static final double PRICE_TO_SPOT = 1e-9;

  @Test
  void price_ofEveryCase_isWithinTheRule() {
    for (var modelCase : ModelCase.all()) {
      for (var type : OptionType.values()) {
        double price =
            CosPricer.price(
                type,
                modelCase.model(),
                modelCase.spot(),
                modelCase.number("K"),
                modelCase.years(),
                modelCase.number("r"),
                modelCase.number("q"));
        double tolerance = PRICE_TO_SPOT * modelCase.spot();
        assertWithin("price", price, modelCase.price(type), tolerance, modelCase);
      }
    }
  }
}
