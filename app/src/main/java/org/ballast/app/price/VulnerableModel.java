package org.ballast.app.price;

import java.util.List;
import org.ballast.quant.hazard.FailureTerms;
import org.ballast.quant.hazard.VulnerableClaim;
import org.ballast.quant.pricing.Bsm;

/// An option whose venue may fail.
final class VulnerableModel {
  private VulnerableModel() {}

  static PriceModel model() {
    return new PriceModel(
        "vulnerable",
        List.of("type", "S", "K", "T", "r", "sigma", "hazard", "recovery"),
        List.of(
            "riskfree_value",
            "factor",
            "value",
            "cva",
            "delta",
            "gamma",
            "vega",
            "spread_per_year"),
        VulnerableModel::price);
  }

  private static double[] price(CaseRow row) {
    double years = row.number("T");
    var safe =
        Bsm.greeks(
            row.type(),
            row.number("S"),
            row.number("K"),
            years,
            row.number("sigma"),
            row.number("r"),
            0);
    var terms = FailureTerms.flat(row.number("hazard"), row.number("recovery"));
    var claim = VulnerableClaim.of(List.of(terms), years);
    var adjusted = claim.adjust(safe.price(), safe.delta(), safe.gamma(), safe.vega());
    return new double[] {
      safe.price(),
      claim.factor(),
      adjusted.value(),
      claim.lossFraction() * safe.price(),
      adjusted.delta(),
      adjusted.gamma(),
      adjusted.vega(),
      claim.spreadPerYear()
    };
  }
}
