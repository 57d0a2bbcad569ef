package org.ballast.quant.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.ballast.testkit.Accuracy.assertRelative;

import org.junit.jupiter.api.Test;

class StakingCarryTest {
  private static final double ROUNDING = 1e-14;
  private static final StakingYield YIELD = new StakingYield(0.031, 82_125);

  @Test
  void dividendYield_isTheYieldLessExpectedSlashing() {
    var carry = new StakingCarry(YIELD, 0.05, 0.044);
    assertRelative("q", carry.dividendYield(), YIELD.continuous() - 0.05 * 0.044, ROUNDING, carry);
    assertRelative("day", carry.perDay(365_000), 1000 * carry.dividendYield(), ROUNDING, carry);
  }

  @Test
  void fairBasis_isTheFairValueOverTheRedemption() {
    var unbonding = new LiquidStaking(0.04, 0.05, 0.044, 0.01, 5 / 365.0);
    assertRelative(
        "value",
        unbonding.fairValue(1.2256, 3000),
        1.2256 * 3000 * (1 + unbonding.fairBasis()),
        ROUNDING,
        unbonding);
    assertThat(new LiquidStaking(0.04, 0.05, 0.044, 0, 0).fairBasis()).isZero();
  }

  @Test
  void carry_offItsDomain_isRejected() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new StakingCarry(YIELD, 0.05, 1.1))
        .withMessage("slashLoss must be at most 1.0: slashLoss=1.1");
    assertThatIllegalArgumentException().isThrownBy(() -> new StakingCarry(YIELD, -1, 0));
  }
}
