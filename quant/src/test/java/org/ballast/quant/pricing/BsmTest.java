package org.ballast.quant.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.ballast.testkit.Accuracy.assertWithin;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import org.ballast.domain.instrument.OptionType;
import org.ballast.quant.testkit.OptionSample;
import org.junit.jupiter.api.Test;

class BsmTest {
  private static final List<OptionSample> SAMPLES = OptionSample.list(101, 2000);
  private static final double ROUNDING = 1e-13;
  // Central differences of step h err by h^2 and by rounding / h.
  private static final double STEP = 1e-5;
  private static final double DIFFERENCE = 2e-6;

  @Test
  void price_ofCallLessPut_isTheForward() {
    for (var o : SAMPLES) {
      double asset = o.spot() * StrictMath.exp(-o.dividendYield() * o.years());
      double cash = o.strike() * StrictMath.exp(-o.rate() * o.years());
      double parity = price(OptionType.CALL, o) - price(OptionType.PUT, o);
      assertWithin("parity", parity, asset - cash, ROUNDING * Math.max(asset, cash), o);
    }
  }

  @Test
  void price_ofAnyOption_liesWithinItsBounds() {
    for (var o : SAMPLES) {
      double asset = o.spot() * StrictMath.exp(-o.dividendYield() * o.years());
      double cash = o.strike() * StrictMath.exp(-o.rate() * o.years());
      double slack = ROUNDING * Math.max(asset, cash);
      assertThat(price(OptionType.CALL, o))
          .as("%s", o)
          .isBetween(Math.max(asset - cash, 0) - slack, asset + slack);
      assertThat(price(OptionType.PUT, o))
          .as("%s", o)
          .isBetween(Math.max(cash - asset, 0) - slack, cash + slack);
    }
  }

  @Test
  void price_asVolRises_rises() {
    for (var o : SAMPLES) {
      double lower = price(OptionType.CALL, o);
      double higher =
          Bsm.price(
              OptionType.CALL,
              o.spot(),
              o.strike(),
              o.years(),
              o.vol() * 1.01,
              o.rate(),
              o.dividendYield());
      assertThat(higher).as("%s", o).isGreaterThanOrEqualTo(lower);
    }
  }

  @Test
  void price_inTheStrike_isConvex() {
    for (var o : SAMPLES) {
      double width = 0.1 * o.totalSd() * o.strike();
      DoubleUnaryOperator price = strike -> withStrike(OptionType.PUT, o, strike);
      double butterfly =
          price.applyAsDouble(o.strike() - width)
              - 2 * price.applyAsDouble(o.strike())
              + price.applyAsDouble(o.strike() + width);
      assertThat(butterfly)
          .as("%s", o)
          .isGreaterThanOrEqualTo(-ROUNDING * Math.max(o.spot(), o.strike()));
    }
  }

  @Test
  void price_ofScaledSpotAndStrike_scales() {
    for (var o : SAMPLES) {
      // A power of two scales without rounding.
      double scaled =
          Bsm.price(
              OptionType.CALL,
              8 * o.spot(),
              8 * o.strike(),
              o.years(),
              o.vol(),
              o.rate(),
              o.dividendYield());
      assertThat(scaled).as("%s", o).isEqualTo(8 * price(OptionType.CALL, o));
    }
  }

  @Test
  void greeks_ofAnyOption_satisfyThePricingEquation() {
    for (var type : OptionType.values()) {
      for (var o : SAMPLES) {
        var g = greeks(type, o, o.spot(), o.years(), o.vol());
        double drift = (o.rate() - o.dividendYield()) * o.spot() * g.delta();
        double diffusion = 0.5 * o.vol() * o.vol() * o.spot() * o.spot() * g.gamma();
        double carry = o.rate() * g.price();
        double scale = Math.abs(g.theta()) + Math.abs(drift) + diffusion + o.spot();
        assertWithin("residual", g.theta() + drift + diffusion - carry, 0, ROUNDING * scale, o);
      }
    }
  }

  @Test
  void greeks_inSpot_areDifferences() {
    for (var type : OptionType.values()) {
      for (var o : SAMPLES) {
        double h = STEP * o.spot() * Math.min(1, o.totalSd());
        var up = greeks(type, o, o.spot() + h, o.years(), o.vol());
        var down = greeks(type, o, o.spot() - h, o.years(), o.vol());
        var g = greeks(type, o, o.spot(), o.years(), o.vol());
        assertSlope("delta", g.delta(), OptionGreeks::price, up, down, h, o);
        assertSlope("gamma", g.gamma(), OptionGreeks::delta, up, down, h, o);
        assertSlope("speed", g.speed(), OptionGreeks::gamma, up, down, h, o);
      }
    }
  }

  @Test
  void greeks_inVol_areDifferences() {
    for (var type : OptionType.values()) {
      for (var o : SAMPLES) {
        double h = STEP * o.vol();
        var up = greeks(type, o, o.spot(), o.years(), o.vol() + h);
        var down = greeks(type, o, o.spot(), o.years(), o.vol() - h);
        var g = greeks(type, o, o.spot(), o.years(), o.vol());
        assertSlope("vega", g.vega(), OptionGreeks::price, up, down, h, o);
        assertSlope("vanna", g.vanna(), OptionGreeks::delta, up, down, h, o);
        assertSlope("volga", g.volga(), OptionGreeks::vega, up, down, h, o);
        assertSlope("zomma", g.zomma(), OptionGreeks::gamma, up, down, h, o);
        assertSlope("ultima", g.ultima(), OptionGreeks::volga, up, down, h, o);
        assertSlope("vannaVolSlope", g.vannaVolSlope(), OptionGreeks::vanna, up, down, h, o);
      }
    }
  }

  @Test
  void greeks_inCalendarTime_areDifferences() {
    for (var type : OptionType.values()) {
      for (var o : SAMPLES) {
        double h = STEP * o.years();
        var later = greeks(type, o, o.spot(), o.years() - h, o.vol());
        var earlier = greeks(type, o, o.spot(), o.years() + h, o.vol());
        var g = greeks(type, o, o.spot(), o.years(), o.vol());
        assertSlope("theta", g.theta(), OptionGreeks::price, later, earlier, h, o);
        assertSlope("charm", g.charm(), OptionGreeks::delta, later, earlier, h, o);
        assertSlope("veta", g.veta(), OptionGreeks::vega, later, earlier, h, o);
        assertSlope("color", g.color(), OptionGreeks::gamma, later, earlier, h, o);
      }
    }
  }

  @Test
  void greeks_atExtremes_areNeverNaN() {
    double[] years = {0, 1e-300, 1e-9, 1, 1e3};
    double[] vols = {0, 1e-300, 1e-90, 1e-9, 1, 1e3, 1e200};
    double[] strikes = {0, 1e-300, 99.999, 100, 1e300};
    for (double year : years) {
      for (double vol : vols) {
        for (double strike : strikes) {
          for (var type : OptionType.values()) {
            var greeks = Bsm.greeks(type, 100, strike, year, vol, 0.05, 0.02);
            assertThat(greeks.toString())
                .as("type=%s strike=%s years=%s vol=%s", type, strike, year, vol)
                .doesNotContain("NaN");
          }
        }
      }
    }
  }

  @Test
  void price_ofForbiddenInput_saysRuleNameAndValue() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Bsm.price(OptionType.CALL, 100, -5, 1, 0.5, 0, 0))
        .withMessage("strike must be non-negative: strike=-5.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Bsm.price(OptionType.CALL, 100, 5, 1, 0.5, Double.NaN, 0))
        .withMessage("rate must be finite: rate=NaN");
  }

  private static double price(OptionType type, OptionSample o) {
    return withStrike(type, o, o.strike());
  }

  private static double withStrike(OptionType type, OptionSample o, double strike) {
    return Bsm.price(type, o.spot(), strike, o.years(), o.vol(), o.rate(), o.dividendYield());
  }

  private static OptionGreeks greeks(
      OptionType type, OptionSample o, double spot, double years, double vol) {
    return Bsm.greeks(type, spot, o.strike(), years, vol, o.rate(), o.dividendYield());
  }

  /// The slope must agree to the size of the value it is the slope of, per relative step.
  private static void assertSlope(
      String name,
      double slope,
      ToDoubleFunction<OptionGreeks> value,
      OptionGreeks up,
      OptionGreeks down,
      double step,
      OptionSample o) {
    double difference = (value.applyAsDouble(up) - value.applyAsDouble(down)) / (2 * step);
    double size = Math.abs(value.applyAsDouble(up)) + Math.abs(value.applyAsDouble(down));
    double scale = Math.abs(slope) + size * STEP / step;
    assertWithin(name, slope, difference, DIFFERENCE * scale, o);
  }
}
