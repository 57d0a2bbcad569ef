package org.ballast.quant.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.ballast.testkit.Accuracy.assertWithin;

import java.util.List;
import org.ballast.domain.instrument.OptionType;
import org.ballast.quant.pricing.Bsm;
import org.ballast.quant.testkit.OptionSample;
import org.junit.jupiter.api.Test;

/// The jump to zero and wrong-way failure against each other, other forms and differences.
class ShockedOptionTest {
  private static final List<OptionSample> SAMPLES = OptionSample.list(77, 200);
  private static final double HAZARD = 0.08;
  private static final double RECOVERY = 0.35;

  /// Of the larger of spot and strike.
  private static final double ROUNDING = 1e-13;

  /// Central differences with a step of 1e-5 of the variable.
  private static final double STEP = 1e-5;

  private static final double DIFFERENCE_ERROR = 1e-5;
  private static final int SIMPSON_STEPS = 100_000;

  @Test
  void jumpToZero_ofCallLessPut_isTheForward() {
    for (var o : SAMPLES) {
      var call = jumpToZero(OptionType.CALL, o, o.spot(), o.vol());
      var put = jumpToZero(OptionType.PUT, o, o.spot(), o.vol());
      double asset = o.spot() * StrictMath.exp(-o.dividendYield() * o.years());
      double cash = o.strike() * StrictMath.exp(-o.rate() * o.years());
      assertWithin("parity", call.value() - put.value(), asset - cash, scale(o), o);
      assertThat(call.delta()).as("delta at %s", o).isGreaterThanOrEqualTo(safeDelta(o));
    }
  }

  @Test
  void wrongWay_toZeroWithFullRecovery_isTheJumpToZero() {
    for (var o : SAMPLES) {
      for (var type : OptionType.values()) {
        var ruin = jumpToZero(type, o, o.spot(), o.vol());
        var wrongWay = wrongWay(type, o, o.spot(), o.vol(), failure(1, -1));
        assertWithin("value", wrongWay.value(), ruin.value(), scale(o), o);
        assertWithin("delta", wrongWay.delta(), ruin.delta(), 100 * ROUNDING, o);
      }
    }
  }

  @Test
  void wrongWay_withoutJump_isTheVulnerableClaim() {
    for (var o : SAMPLES) {
      var claim = VulnerableClaim.of(List.of(FailureTerms.flat(HAZARD, RECOVERY)), o.years());
      var safe = price(OptionType.CALL, o);
      var wrongWay = wrongWay(OptionType.CALL, o, o.spot(), o.vol(), failure(RECOVERY, 0));
      assertWithin("value", wrongWay.value(), claim.factor() * safe, scale(o), o);
    }
  }

  @Test
  void wrongWay_ofCallLessPutWithFullRecovery_isTheForward() {
    for (var o : SAMPLES) {
      var failure = failure(1, -0.4);
      var call = wrongWay(OptionType.CALL, o, o.spot(), o.vol(), failure);
      var put = wrongWay(OptionType.PUT, o, o.spot(), o.vol(), failure);
      double asset = o.spot() * StrictMath.exp(-o.dividendYield() * o.years());
      double cash = o.strike() * StrictMath.exp(-o.rate() * o.years());
      assertWithin("parity", call.value() - put.value(), asset - cash, scale(o), o);
    }
  }

  /// Against Simpson's rule in steps far shorter than the panels.
  @Test
  void wrongWay_withALargeJumpUp_isTheIntegral() {
    var hazard = 1.5;
    var jump = 20.0;
    var failure = new WrongWayPricer.Failure(FailureTerms.flat(hazard, 1), jump);
    for (var o :
        List.of(
            new OptionSample(100, 90, 1, 0.6, 0.03, 0.01),
            new OptionSample(100, 900, 1, 0.2, 0, 0))) {
      for (var type : OptionType.values()) {
        double survived =
            StrictMath.exp(-hazard) * shifted(type, o, StrictMath.exp(-jump * hazard));
        double integral = 0;
        for (var i = 0; i <= SIMPSON_STEPS; i++) {
          double u = hazard * i / SIMPSON_STEPS;
          double weight = i == 0 || i == SIMPSON_STEPS ? 1 : i % 2 == 0 ? 2 : 4;
          double factor = (1 + jump) * StrictMath.exp(-jump * u);
          integral += weight * StrictMath.exp(-u) * shifted(type, o, factor);
        }
        integral *= hazard / (3 * SIMPSON_STEPS);
        var value = wrongWay(type, o, o.spot(), o.vol(), failure).value();
        assertWithin("value", value, survived + integral, scale(o), o);
      }
    }
  }

  /// Without volatility the payoff keeps its kink, which a rule without cuts would blur.
  @Test
  void wrongWay_withoutVol_isTheIntegralOfTheIntrinsicValue() {
    var terms = FailureTerms.flat(0.5, 1);
    var option = new OptionSample(100, 105, 2, 0, 0, 0);
    var value = wrongWay(OptionType.CALL, option, 100, 0, new WrongWayPricer.Failure(terms, -0.2));
    // S (1 + j) e^(-ju) = K at u0; the rest is elementary.
    double u0 = StrictMath.log(105 / 80.0) / 0.2;
    assertThat(u0).isGreaterThan(1);
    double survived = StrictMath.exp(-1) * (100 * StrictMath.exp(0.2) - 105);
    assertWithin("value", value.value(), survived, 100 * ROUNDING, option);

    var itm = new OptionSample(100, 90, 2, 0, 0, 0);
    var kinked = wrongWay(OptionType.CALL, itm, 100, 0, new WrongWayPricer.Failure(terms, -0.2));
    double kink = StrictMath.log(90 / 80.0) / 0.2;
    double after =
        80 / 0.8 * (StrictMath.exp(-0.8 * kink) - StrictMath.exp(-0.8))
            - 90 * (StrictMath.exp(-kink) - StrictMath.exp(-1));
    double alive = StrictMath.exp(-1) * (100 * StrictMath.exp(0.2) - 90);
    assertWithin("value", kinked.value(), alive + after, 100 * ROUNDING, itm);
  }

  @Test
  void hedgeRatios_ofEverySample_areDifferencesOfTheValue() {
    var failure = failure(RECOVERY, -0.3);
    for (var o : SAMPLES) {
      double h = STEP * o.spot() * Math.min(1, o.totalSd());
      double v = STEP * o.vol();
      var middle = wrongWay(OptionType.PUT, o, o.spot(), o.vol(), failure);
      var up = wrongWay(OptionType.PUT, o, o.spot() + h, o.vol(), failure);
      var down = wrongWay(OptionType.PUT, o, o.spot() - h, o.vol(), failure);
      var vegaUp = wrongWay(OptionType.PUT, o, o.spot(), o.vol() + v, failure).value();
      var vegaDown = wrongWay(OptionType.PUT, o, o.spot(), o.vol() - v, failure).value();
      double gammaScale = 1 / (o.spot() * o.totalSd());
      double vegaScale = o.spot() * StrictMath.sqrt(o.years());
      assertWithin(
          "delta", middle.delta(), (up.value() - down.value()) / (2 * h), DIFFERENCE_ERROR, o);
      assertWithin(
          "gamma",
          middle.gamma(),
          (up.delta() - down.delta()) / (2 * h),
          DIFFERENCE_ERROR * gammaScale,
          o);
      assertWithin(
          "vega", middle.vega(), (vegaUp - vegaDown) / (2 * v), DIFFERENCE_ERROR * vegaScale, o);
    }
  }

  @Test
  void failure_offItsDomain_isRejected() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> failure(0.4, -1.1))
        .withMessage("jump must be at least -1: jump=-1.1");
    assertThatIllegalArgumentException().isThrownBy(() -> failure(0.4, Double.NaN));
    var certain = new WrongWayPricer.Failure(FailureTerms.flat(100, 0), 0);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WrongWayPricer.greeks(OptionType.CALL, 1, 1, 1, 1, 0, 0, certain))
        .withMessage("cumulativeHazard must be at most 50.0: cumulativeHazard=100.0");
  }

  private static double shifted(OptionType type, OptionSample o, double factor) {
    return Bsm.price(
        type, o.spot() * factor, o.strike(), o.years(), o.vol(), o.rate(), o.dividendYield());
  }

  private static double scale(OptionSample o) {
    return ROUNDING * Math.max(o.spot(), o.strike());
  }

  private static WrongWayPricer.Failure failure(double recovery, double jump) {
    return new WrongWayPricer.Failure(FailureTerms.flat(HAZARD, recovery), jump);
  }

  private static double price(OptionType type, OptionSample o) {
    return Bsm.price(type, o.spot(), o.strike(), o.years(), o.vol(), o.rate(), o.dividendYield());
  }

  private static double safeDelta(OptionSample o) {
    return Bsm.greeks(
            OptionType.CALL, o.spot(), o.strike(), o.years(), o.vol(), o.rate(), o.dividendYield())
        .delta();
  }

  private static AdjustedValue jumpToZero(
      OptionType type, OptionSample o, double spot, double vol) {
    return JumpToZeroPricer.greeks(
        type,
        spot,
        o.strike(),
        o.years(),
        vol,
        o.rate(),
        o.dividendYield(),
        HazardCurve.flat(HAZARD));
  }

  private static AdjustedValue wrongWay(
      OptionType type, OptionSample o, double spot, double vol, WrongWayPricer.Failure failure) {
    return WrongWayPricer.greeks(
        type, spot, o.strike(), o.years(), vol, o.rate(), o.dividendYield(), failure);
  }
}
