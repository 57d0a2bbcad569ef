package org.ballast.quant.fourier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.ballast.testkit.Accuracy.assertRelative;
import static org.ballast.testkit.Accuracy.assertWithin;

import org.ballast.domain.instrument.OptionType;
import org.ballast.quant.pricing.AssetModel;
import org.ballast.quant.pricing.BatesModel;
import org.ballast.quant.pricing.Bsm;
import org.ballast.quant.pricing.HestonModel;
import org.ballast.quant.pricing.KouJumpModel;
import org.ballast.quant.pricing.MertonJumpModel;
import org.ballast.quant.pricing.MertonJumpPricer;
import org.ballast.quant.pricing.SvcjModel;
import org.junit.jupiter.api.Test;

class FourierPricerTest {
  private static final double SPOT = 100;
  private static final double RATE = 0.03;
  private static final double YIELD = 0.01;
  private static final double TO_SPOT = 1e-12;

  // How far a vol of variance moves a price over spot; measured 0.011.
  private static final double SKEW = 0.1;
  private static final double PRINTED = 1e-13;
  private static final double[] STRIKES = {60, 80, 95, 100, 110, 150};

  private static final HestonModel LEWIS = new HestonModel(4, 0.25, 1, -0.5, 0.04);
  private static final HestonModel FANG_OOSTERLEE =
      new HestonModel(1.5768, 0.0398, 0.5751, -0.5711, 0.0175);

  // The square root of the machine's precision balances truncation and rounding.
  private static final double STEP = 1e-4;
  private static final double DIFFERENCE = 1e-6;

  @Test
  void price_ofLewisTable_isExact() {
    var put = FourierPricer.price(OptionType.PUT, LEWIS, 100, 80, 1, 0.01, 0.02);
    var call = FourierPricer.price(OptionType.CALL, LEWIS, 100, 80, 1, 0.01, 0.02);
    var atTheMoney = FourierPricer.price(OptionType.CALL, LEWIS, 100, 100, 1, 0.01, 0.02);
    assertRelative("put", put, 7.958878113256768, PRINTED, LEWIS);
    assertRelative("call", call, 26.774758743998856, PRINTED, LEWIS);
    assertRelative("call", atTheMoney, 16.070154917028834, PRINTED, LEWIS);
  }

  /// The paper's own last digits are off: it prints 5.785155450 and 22.31894579147459.
  @Test
  void price_ofFangAndOosterleesCases_isExact() {
    var oneYear = FourierPricer.price(OptionType.CALL, FANG_OOSTERLEE, 100, 100, 1, 0, 0);
    var tenYears = FourierPricer.price(OptionType.CALL, FANG_OOSTERLEE, 100, 100, 10, 0, 0);
    assertRelative("one year", oneYear, 5.785155434376189, PRINTED, FANG_OOSTERLEE);
    assertRelative("ten years", tenYears, 22.31894579115449, PRINTED, FANG_OOSTERLEE);
  }

  @Test
  void price_ofHestonWithoutRandomVariance_isBlackAtTheAverage() {
    for (double volOfVariance : new double[] {0, 1e-9, 1e-7}) {
      var model = new HestonModel(2, 0.5, volOfVariance, -0.3, 0.2);
      double years = 0.7;
      double decay = -Math.expm1(-2 * years) / 2;
      double vol = Math.sqrt((0.5 * years + (0.2 - 0.5) * decay) / years);
      assertBlack(model, years, vol, TO_SPOT + SKEW * volOfVariance);
    }
  }

  @Test
  void price_withoutMeanReversionOrRandomness_isBlackAtTheVariance() {
    assertBlack(new HestonModel(0, 0, 0, 0, 0.36), 0.4, 0.6, TO_SPOT);
    assertBlack(new HestonModel(0, 0.9, 1e-8, 0.5, 0.36), 0.4, 0.6, 1e-7);
    assertBlack(new MertonJumpModel(0.6, 0, -0.2, 0.3), 0.4, 0.6, TO_SPOT);
    assertBlack(new KouJumpModel(0.6, 0, 0.3, 10, 5), 0.4, 0.6, TO_SPOT);
  }

  @Test
  void price_ofModelsThatHoldOneAnother_isTheSame() {
    for (double strike : STRIKES) {
      double heston = call(LEWIS, strike);
      assertWithin(
          "bates", call(new BatesModel(LEWIS, 0, -0.1, 0.2), strike), heston, 1e-12, strike);
      double bates = call(new BatesModel(LEWIS, 2, -0.1, 0.2), strike);
      assertWithin(
          "svcj", call(new SvcjModel(LEWIS, 2, -0.1, 0.2, 0, 0.4), strike), bates, 1e-12, strike);
      assertWithin(
          "svcj", call(new SvcjModel(LEWIS, 2, -0.1, 0.2, 1e-9, 0.4), strike), bates, 1e-7, strike);
    }
  }

  @Test
  void price_ofMerton_isThatOfTheSeries() {
    var model = new MertonJumpModel(0.4, 6, -0.1, 0.25);
    for (double strike : STRIKES) {
      for (var type : OptionType.values()) {
        double series = MertonJumpPricer.price(type, model, SPOT, strike, 0.5, RATE, YIELD);
        double fourier = FourierPricer.price(type, model, SPOT, strike, 0.5, RATE, YIELD);
        assertWithin("price", fourier, series, TO_SPOT * SPOT, strike);
      }
    }
  }

  @Test
  void price_ofCallLessPut_isTheForward() {
    for (var sample : ModelSample.list(611)) {
      double years = sample.years();
      double call =
          FourierPricer.price(OptionType.CALL, sample.model(), 100, 90, years, RATE, YIELD);
      double put = FourierPricer.price(OptionType.PUT, sample.model(), 100, 90, years, RATE, YIELD);
      double parity = 100 * StrictMath.exp(-YIELD * years) - 90 * StrictMath.exp(-RATE * years);
      assertWithin("parity", call - put, parity, 1e-12 * SPOT, sample);
    }
  }

  @Test
  void price_overStrikes_fallsConvexAndNeverBelowIntrinsic() {
    double[] strikes = new double[60];
    for (int i = 0; i < strikes.length; i++) {
      strikes[i] = 10 * (i + 1);
    }
    for (var sample : ModelSample.list(612)) {
      var calls =
          FourierPricer.greeks(OptionType.CALL, sample.model(), 100, strikes, sample.years(), 0, 0);
      for (int i = 0; i < strikes.length; i++) {
        assertThat(calls.get(i).price()).isBetween(Math.max(0, 100 - strikes[i]), 100.0);
        if (i > 0 && i < strikes.length - 1) {
          double bend =
              calls.get(i - 1).price() - 2 * calls.get(i).price() + calls.get(i + 1).price();
          assertThat(bend).as("%s strike=%s", sample, strikes[i]).isGreaterThan(-1e-12 * SPOT);
        }
      }
    }
  }

  @Test
  void greeks_ofEveryModel_areDifferencesOfPrices() {
    for (var sample : ModelSample.list(613)) {
      var greeks = greeks(sample.model(), SPOT, sample.years(), RATE, YIELD);
      double years = sample.years();
      double h = STEP;
      assertDifference(
          "delta",
          greeks.delta(),
          price(sample, SPOT + SPOT * h, years, RATE, YIELD),
          price(sample, SPOT - SPOT * h, years, RATE, YIELD),
          SPOT * h,
          sample);
      assertDifference(
          "rho",
          greeks.rho(),
          price(sample, SPOT, years, RATE + h, YIELD),
          price(sample, SPOT, years, RATE - h, YIELD),
          h,
          sample);
      assertDifference(
          "phi",
          greeks.phi(),
          price(sample, SPOT, years, RATE, YIELD + h),
          price(sample, SPOT, years, RATE, YIELD - h),
          h,
          sample);
      assertDifference(
          "theta",
          greeks.theta(),
          price(sample, SPOT, years * (1 - h), RATE, YIELD),
          price(sample, SPOT, years * (1 + h), RATE, YIELD),
          years * h,
          sample);
      assertDifference(
          "vega",
          greeks.vega(),
          greeks(sample.withLevelRaised(h), SPOT, years, RATE, YIELD).price(),
          greeks(sample.withLevelRaised(-h), SPOT, years, RATE, YIELD).price(),
          h,
          sample);
      assertDifference(
          "gamma",
          greeks.gamma(),
          greeks(sample.model(), SPOT + SPOT * h, years, RATE, YIELD).delta(),
          greeks(sample.model(), SPOT - SPOT * h, years, RATE, YIELD).delta(),
          SPOT * h,
          sample);
    }
  }

  @Test
  void greeks_ofManyStrikes_areThoseOfEach() {
    var together = FourierPricer.greeks(OptionType.PUT, LEWIS, SPOT, STRIKES, 0.3, RATE, YIELD);
    for (int i = 0; i < STRIKES.length; i++) {
      var alone = FourierPricer.greeks(OptionType.PUT, LEWIS, SPOT, STRIKES[i], 0.3, RATE, YIELD);
      assertWithin("price", together.get(i).price(), alone.price(), TO_SPOT * SPOT, STRIKES[i]);
      assertRelative("gamma", together.get(i).gamma(), alone.gamma(), 1e-12, STRIKES[i]);
    }
  }

  @Test
  void greeks_atTheirLimits_areIntrinsic() {
    var expired = FourierPricer.greeks(OptionType.CALL, LEWIS, 100, 90, 0, RATE, YIELD);
    assertThat(expired).isEqualTo(new ModelGreeks(10, 1, 0, 0, 0, 0, 0));
    var still = new HestonModel(1, 0, 0.5, 0, 0);
    double forward = Bsm.price(OptionType.CALL, 100, 90, 1, 0, RATE, YIELD);
    assertThat(FourierPricer.price(OptionType.CALL, still, 100, 90, 1, RATE, YIELD))
        .isEqualTo(forward);
    assertThat(FourierPricer.price(OptionType.CALL, LEWIS, 100, 0, 1, RATE, YIELD))
        .isEqualTo(Bsm.price(OptionType.CALL, 100, 0, 1, 0.5, RATE, YIELD));
  }

  @Test
  void price_farOutOfTheMoney_isNeverNegative() {
    for (var sample : ModelSample.list(614)) {
      for (double strike : new double[] {1e-12, 1, 1e3, 1e4}) {
        var type = strike < SPOT ? OptionType.PUT : OptionType.CALL;
        assertThat(FourierPricer.price(type, sample.model(), 100, strike, 0.1, 0, 0))
            .as("%s strike=%s", sample, strike)
            .isBetween(0.0, SPOT);
      }
    }
  }

  @Test
  void price_beyondTheReachOfStrikes_isIntrinsic() {
    for (var sample : ModelSample.list(615)) {
      for (double strike : new double[] {0, 1e-20, 1e9, 1e30}) {
        assertThat(FourierPricer.price(OptionType.CALL, sample.model(), 100, strike, 0.1, 0, 0))
            .as("%s strike=%s", sample, strike)
            .isEqualTo(Math.max(0, 100 - strike));
      }
    }
  }

  @Test
  void price_fromAVarianceOfZero_isDefined() {
    var rising = new HestonModel(3, 0.4, 0.8, -0.6, 0);
    double almost =
        FourierPricer.price(
            OptionType.CALL, new HestonModel(3, 0.4, 0.8, -0.6, 1e-10), 100, 100, 0.25, 0, 0);
    assertWithin(
        "price",
        FourierPricer.price(OptionType.CALL, rising, 100, 100, 0.25, 0, 0),
        almost,
        1e-7,
        rising);
  }

  @Test
  void price_withoutDiffusion_isRejected() {
    var model = new MertonJumpModel(0, 1, -0.1, 0.2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FourierPricer.price(OptionType.CALL, model, 100, 100, 1, 0, 0))
        .withMessageStartingWith("transform must decay within");
  }

  private static void assertBlack(AssetModel model, double years, double vol, double tolerance) {
    for (double strike : STRIKES) {
      double expected = Bsm.price(OptionType.PUT, SPOT, strike, years, vol, RATE, YIELD);
      double actual = FourierPricer.price(OptionType.PUT, model, SPOT, strike, years, RATE, YIELD);
      assertWithin("price", actual, expected, tolerance * SPOT, model + " strike=" + strike);
    }
  }

  private static double call(AssetModel model, double strike) {
    return FourierPricer.price(OptionType.CALL, model, SPOT, strike, 0.5, RATE, YIELD);
  }

  private static double price(
      ModelSample sample, double spot, double years, double rate, double dividendYield) {
    return greeks(sample.model(), spot, years, rate, dividendYield).price();
  }

  private static ModelGreeks greeks(
      AssetModel model, double spot, double years, double rate, double dividendYield) {
    return FourierPricer.greeks(OptionType.PUT, model, spot, 95, years, rate, dividendYield);
  }

  private static void assertDifference(
      String name, double greek, double above, double below, double step, ModelSample sample) {
    double expected = (above - below) / (2 * step);
    double tolerance = DIFFERENCE * (SPOT + Math.abs(expected));
    assertWithin(name, greek, expected, tolerance, sample);
  }
}
