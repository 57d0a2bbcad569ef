package org.ballast.app.price;

import java.util.List;
import org.ballast.quant.rates.LiquidStaking;

/// A liquid-staking token by what it redeems after its unbonding delay.
final class LiquidStakingTokenModel {
  private static final double DAYS_PER_YEAR = 365;

  private LiquidStakingTokenModel() {}

  static PriceModel model() {
    return new PriceModel(
        "lst",
        List.of(
            "redemption_rate",
            "S",
            "funding_rate",
            "slash_intensity",
            "slash_loss",
            "yield_during_unbond",
            "unbond_days"),
        List.of("fair_lst_usd", "net_carry_q", "fair_basis"),
        LiquidStakingTokenModel::price);
  }

  private static double[] price(CaseRow row) {
    var staking =
        new LiquidStaking(
            row.number("funding_rate"),
            row.number("slash_intensity"),
            row.number("slash_loss"),
            row.number("yield_during_unbond"),
            row.number("unbond_days") / DAYS_PER_YEAR);
    return new double[] {
      staking.fairValue(row.number("redemption_rate"), row.number("S")),
      staking.netCarry(),
      staking.fairBasis()
    };
  }
}
