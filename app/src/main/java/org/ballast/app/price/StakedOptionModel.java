package org.ballast.app.price;

import java.util.List;
import org.ballast.quant.pricing.StakedOptionPricer;
import org.ballast.quant.rates.StakingCarry;
import org.ballast.quant.rates.StakingYield;

/// An option on a staked coin, which earns a yield and may be slashed.
final class StakedOptionModel {
  private StakedOptionModel() {}

  static PriceModel model() {
    return new PriceModel(
        "staked-option",
        List.of(
            "type",
            "S",
            "K",
            "T",
            "r",
            "sigma",
            "apr",
            "n_per_year",
            "slash_intensity",
            "slash_loss"),
        List.of("net_carry_q", "price", "delta", "gamma", "vega"),
        StakedOptionModel::price);
  }

  private static double[] price(CaseRow row) {
    var yield = new StakingYield(row.number("apr"), row.number("n_per_year"));
    var carry = new StakingCarry(yield, row.number("slash_intensity"), row.number("slash_loss"));
    var greeks =
        StakedOptionPricer.greeks(
            row.type(),
            row.number("S"),
            row.number("K"),
            row.number("T"),
            row.number("sigma"),
            row.number("r"),
            carry);
    return new double[] {
      carry.dividendYield(), greeks.price(), greeks.delta(), greeks.gamma(), greeks.vega()
    };
  }
}
