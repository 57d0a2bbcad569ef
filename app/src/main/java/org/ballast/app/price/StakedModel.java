package org.ballast.app.price;

import java.util.List;
import org.ballast.quant.rates.StakingYield;

/// The yield of a staked coin.
final class StakedModel {
  private StakedModel() {}

  static PriceModel model() {
    return new PriceModel(
        "staked", List.of("apr", "n_per_year"), List.of("apy", "q_cont"), StakedModel::price);
  }

  private static double[] price(CaseRow row) {
    var yield = new StakingYield(row.number("apr"), row.number("n_per_year"));
    return new double[] {yield.apy(), yield.continuous()};
  }
}
