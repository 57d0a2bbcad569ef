package org.ballast.quant.pricing;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.ballast.testkit.Accuracy.assertRelative;
import static org.ballast.testkit.Accuracy.assertWithin;

import java.util.List;
import org.ballast.domain.instrument.OptionType;
import org.ballast.quant.rates.StakingCarry;
import org.ballast.quant.rates.StakingYield;
import org.ballast.quant.testkit.OptionSample;
import org.junit.jupiter.api.Test;

class StakedOptionPricerTest {
  private static final List<OptionSample> SAMPLES = OptionSample.list(909, 200);
  private static final StakingCarry CARRY =
      new StakingCarry(new StakingYield(0.031, 82_125), 2, 0.044);

  /// Of the price, and of the larger of spot and strike.
  private static final double ROUNDING = 1e-12;

  private static final double STEP = 1e-5;
  private static final double DIFFERENCE_ERROR = 1e-5;

  @Test
  void price_isMertonsWithJumpsOfFixedSize() {
    for (var o : SAMPLES) {
      for (var type : OptionType.values()) {
        var model = MertonJumpModel.ofFixedLoss(o.vol(), CARRY.slashIntensity(), CARRY.slashLoss());
        double merton =
            MertonJumpPricer.price(
                type, model, o.spot(), o.strike(), o.years(), o.rate(), CARRY.dividendYield());
        assertWithin(
            "price",
            greeks(type, o, o.spot(), o.vol()).price(),
            merton,
            ROUNDING * Math.max(o.spot(), o.strike()),
            o);
      }
    }
  }

  @Test
  void price_withoutSlashing_isBsm() {
    var safe = new StakingCarry(new StakingYield(0.031, 82_125), 0, 0.044);
    for (var o : SAMPLES) {
      var bsm =
          Bsm.greeks(
              OptionType.PUT,
              o.spot(),
              o.strike(),
              o.years(),
              o.vol(),
              o.rate(),
              safe.dividendYield());
      var staked =
          StakedOptionPricer.greeks(
              OptionType.PUT, o.spot(), o.strike(), o.years(), o.vol(), o.rate(), safe);
      assertRelative("price", staked.price(), bsm.price(), ROUNDING, o);
      assertRelative("delta", staked.delta(), bsm.delta(), ROUNDING, o);
    }
  }

  @Test
  void greeks_ofEverySample_areDifferencesOfThePrice() {
    for (var o : SAMPLES) {
      double h = STEP * o.spot() * Math.min(1, o.totalSd());
      double v = STEP * o.vol();
      var middle = greeks(OptionType.CALL, o, o.spot(), o.vol());
      var up = greeks(OptionType.CALL, o, o.spot() + h, o.vol());
      var down = greeks(OptionType.CALL, o, o.spot() - h, o.vol());
      double vega =
          (greeks(OptionType.CALL, o, o.spot(), o.vol() + v).price()
                  - greeks(OptionType.CALL, o, o.spot(), o.vol() - v).price())
              / (2 * v);
      assertWithin(
          "delta", middle.delta(), (up.price() - down.price()) / (2 * h), DIFFERENCE_ERROR, o);
      assertWithin(
          "gamma",
          middle.gamma(),
          (up.delta() - down.delta()) / (2 * h),
          DIFFERENCE_ERROR / (o.spot() * o.totalSd()),
          o);
      assertWithin(
          "vega", middle.vega(), vega, DIFFERENCE_ERROR * o.spot() * StrictMath.sqrt(o.years()), o);
    }
  }

  @Test
  void greeks_offTheDomain_areRejected() {
    var always = new StakingCarry(new StakingYield(0.03, 1), 100, 0.01);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StakedOptionPricer.greeks(OptionType.CALL, 1, 1, 1, 1, 0, always))
        .withMessage("expectedSlashings must be at most 20.0: expectedSlashings=100.0");
    var total = new StakingCarry(new StakingYield(0.03, 1), 1, 1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StakedOptionPricer.greeks(OptionType.CALL, 1, 1, 1, 1, 0, total));
  }

  private static StakedOptionPricer.Greeks greeks(
      OptionType type, OptionSample o, double spot, double vol) {
    return StakedOptionPricer.greeks(type, spot, o.strike(), o.years(), vol, o.rate(), CARRY);
  }
}
