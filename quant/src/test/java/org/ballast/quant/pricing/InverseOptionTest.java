package org.ballast.quant.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ballast.testkit.Accuracy.assertRelative;
import static org.ballast.testkit.Accuracy.assertWithin;

import java.util.List;
import org.ballast.domain.instrument.OptionType;
import org.ballast.quant.testkit.OptionSample;
import org.junit.jupiter.api.Test;

class InverseOptionTest {
  private static final List<OptionSample> SAMPLES = OptionSample.list(301, 2000);
  private static final double ROUNDING = 1e-13;
  private static final double STEP = 1e-5;
  private static final double DIFFERENCE = 2e-6;

  @Test
  void priceCoin_ofCallLessPut_isOneLessStrikeOverForward() {
    for (var o : SAMPLES) {
      double ratio = o.strike() / o.spot();
      double parity = price(OptionType.CALL, o, o.spot()) - price(OptionType.PUT, o, o.spot());
      assertWithin("parity", parity, 1 - ratio, ROUNDING * Math.max(1, ratio), o);
    }
  }

  @Test
  void priceCoin_ofCall_isBelowOneCoin() {
    for (var o : SAMPLES) {
      assertThat(price(OptionType.CALL, o, o.spot())).as("%s", o).isLessThan(1);
    }
  }

  @Test
  void priceCoin_ofCall_isADualPut() {
    for (var o : SAMPLES) {
      double dual =
          o.strike()
              * Black76.price(OptionType.PUT, 1 / o.spot(), 1 / o.strike(), o.years(), o.vol(), 1);
      // Rounding the two reciprocals moves a short, far option by its leverage.
      double leverage = 1 + 10 / o.totalSd();
      double call = price(OptionType.CALL, o, o.spot());
      assertRelative("priceCoin", call, dual, 1e-15 * leverage, o);
    }
  }

  @Test
  void greeks_inTheForward_areDifferences() {
    for (var type : OptionType.values()) {
      for (var o : SAMPLES) {
        double h = STEP * o.spot() * Math.min(1, o.totalSd());
        var up = greeks(type, o, o.spot() + h);
        var down = greeks(type, o, o.spot() - h);
        var g = greeks(type, o, o.spot());
        double coinSize = 2 * g.priceCoin() * STEP / h;
        double slope = (up.priceCoin() - down.priceCoin()) / (2 * h);
        double curvature = (up.coinDelta() - down.coinDelta()) / (2 * h);
        double deltaSize = 2 * Math.abs(g.coinDelta()) * STEP / h;
        double vegaSlope = (up.vegaCoin() - down.vegaCoin()) / (2 * h);
        double vegaSize = 2 * g.vegaCoin() * STEP / h;
        assertWithin(
            "coinDelta", g.coinDelta(), slope, DIFFERENCE * (Math.abs(slope) + coinSize), o);
        assertWithin(
            "coinGamma",
            g.coinGamma(),
            curvature,
            DIFFERENCE * (Math.abs(curvature) + deltaSize),
            o);
        assertWithin(
            "vannaCoin",
            g.vannaCoin(),
            vegaSlope,
            DIFFERENCE * (Math.abs(vegaSlope) + vegaSize),
            o);
      }
    }
  }

  @Test
  void greeks_ofPriceAndDelta_agreeWithBlack() {
    for (var o : SAMPLES) {
      var inverse = greeks(OptionType.PUT, o, o.spot());
      var black = Black76.greeks(OptionType.PUT, o.spot(), o.strike(), o.years(), o.vol(), 1);
      assertThat(inverse.priceUsd()).as("%s", o).isEqualTo(black.price());
      assertThat(inverse.delta()).as("%s", o).isEqualTo(black.delta());
      assertThat(inverse.priceCoin()).as("%s", o).isEqualTo(price(OptionType.PUT, o, o.spot()));
    }
  }

  @Test
  void greeks_atExpiry_areThoseOfThePayoff() {
    var greeks = InverseOption.greeks(OptionType.CALL, 200, 100, 0, 0.5);
    assertThat(greeks.priceCoin()).isEqualTo(0.5);
    assertThat(greeks.delta()).isEqualTo(1);
    assertThat(greeks.netTransactionDelta()).isEqualTo(0.5);
    assertThat(greeks.coinDelta()).isEqualTo(100.0 / (200 * 200));
    assertThat(greeks.coinGamma()).isEqualTo(-2 * 100.0 / (200 * 200 * 200));
    assertThat(greeks.vegaUsd()).isZero();
  }

  private static double price(OptionType type, OptionSample o, double forward) {
    return InverseOption.priceCoin(type, forward, o.strike(), o.years(), o.vol());
  }

  private static InverseOptionGreeks greeks(OptionType type, OptionSample o, double forward) {
    return InverseOption.greeks(type, forward, o.strike(), o.years(), o.vol());
  }
}
