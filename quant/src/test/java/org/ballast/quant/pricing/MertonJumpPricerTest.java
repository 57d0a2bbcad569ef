package org.ballast.quant.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.ballast.testkit.Accuracy.assertRelative;
import static org.ballast.testkit.Accuracy.assertWithin;

import java.util.List;
import org.ballast.domain.instrument.OptionType;
import org.ballast.quant.testkit.OptionSample;
import org.junit.jupiter.api.Test;

class MertonJumpPricerTest {
  private static final List<OptionSample> SAMPLES = OptionSample.list(501, 300);
  private static final double ROUNDING = 1e-12;

  @Test
  void price_withoutJumps_isBsm() {
    for (var o : SAMPLES) {
      double bsm =
          Bsm.price(
              OptionType.CALL,
              o.spot(),
              o.strike(),
              o.years(),
              o.vol(),
              o.rate(),
              o.dividendYield());
      var model = new MertonJumpModel(o.vol(), 0, -0.1, 0.2);
      assertRelative("price", price(OptionType.CALL, model, o), bsm, ROUNDING, o);
    }
  }

  @Test
  void price_ofCallLessPut_isTheForward() {
    for (var o : SAMPLES) {
      var model = new MertonJumpModel(o.vol(), 12, -0.15, 0.3);
      double asset = o.spot() * StrictMath.exp(-o.dividendYield() * o.years());
      double cash = o.strike() * StrictMath.exp(-o.rate() * o.years());
      double parity = price(OptionType.CALL, model, o) - price(OptionType.PUT, model, o);
      assertWithin("parity", parity, asset - cash, ROUNDING * Math.max(asset, cash), o);
    }
  }

  @Test
  void meanJump_ofAFixedLoss_isTheLoss() {
    var model = MertonJumpModel.ofFixedLoss(0.5, 0.01, 0.044);
    assertWithin("meanJump", model.meanJump(), -0.044, 1e-16, model);
    assertThat(model.jumpLogSd()).isZero();
  }

  @Test
  void price_ofTooManyJumps_isRejected() {
    var model = new MertonJumpModel(0.5, 1000, 0, 0.01);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MertonJumpPricer.price(OptionType.CALL, model, 100, 100, 1, 0, 0))
        .withMessage("expectedJumps must be at most 500.0: expectedJumps=1000.0");
  }

  private static double price(OptionType type, MertonJumpModel model, OptionSample o) {
    return MertonJumpPricer.price(
        type, model, o.spot(), o.strike(), o.years(), o.rate(), o.dividendYield());
  }
}
