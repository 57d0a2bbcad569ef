package org.ballast.quant.rates;

import static org.ballast.testkit.Accuracy.assertRelative;

import org.ballast.testkit.ReferenceRows;
import org.junit.jupiter.api.Test;

class LiquidStakingReferenceTest {
  private static final double RELATIVE = 1e-12;
  private static final double DAYS_PER_YEAR = 365;

  @Test
  void fairValueAndCarry_ofEveryRow_areExact() {
    for (var row : ReferenceRows.json("conventions.json", "lst")) {
      var staking =
          new LiquidStaking(
              row.number("funding_rate"),
              row.number("slash_intensity"),
              row.number("slash_loss"),
              row.number("yield_during_unbond"),
              row.number("unbond_days") / DAYS_PER_YEAR);
      double fairValue = staking.fairValue(row.number("redemption_rate"), row.number("S"));
      assertRelative("fairValue", fairValue, row.number("fair_lst_usd"), RELATIVE, row);
      assertRelative("netCarry", staking.netCarry(), row.number("net_carry_q"), RELATIVE, row);
    }
  }
}
