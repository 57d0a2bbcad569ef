package org.ballast.app.price;

import java.util.List;
import org.ballast.domain.instrument.OptionType;
import org.ballast.quant.pricing.MertonJumpModel;
import org.ballast.quant.pricing.MertonJumpPricer;

/// Calls under Merton's series, with jumps given as their share of the variance, as Haug's table
/// has them.
final class MertonSeriesCases {
  private MertonSeriesCases() {}

  static PriceModel mertonSeries() {
    return new PriceModel(
        "merton-series",
        List.of("S", "K", "T", "r", "q", "total_vol", "lambda", "gamma_share"),
        List.of("call"),
        MertonSeriesCases::price);
  }

  private static double[] price(CaseRow row) {
    var model =
        MertonJumpModel.ofVarianceShare(
            row.number("total_vol"), row.number("lambda"), row.number("gamma_share"));
    return new double[] {
      MertonJumpPricer.price(
          OptionType.CALL,
          model,
          row.number("S"),
          row.number("K"),
          row.number("T"),
          row.number("r"),
          row.number("q"))
    };
  }
}
