package org.ballast.app.price;

import java.util.List;
import org.ballast.quant.sabr.SabrModel;

/// SABR from the rows of a file.
final class SabrCases {
  private SabrCases() {}

  static PriceModel sabr() {
    return new PriceModel(
        "sabr",
        List.of("F", "K", "T", "alpha", "beta", "rho", "nu"),
        List.of("lognormal_vol", "dsigma_dF", "dsigma_dalpha"),
        SabrCases::price);
  }

  private static double[] price(CaseRow row) {
    var model =
        new SabrModel(row.number("alpha"), row.number("beta"), row.number("rho"), row.number("nu"));
    var forward = row.number("F");
    var vol = model.vol(forward, row.number("K"), row.number("T"));
    return new double[] {vol.vol(), vol.perLogForward() / forward, vol.perAlpha()};
  }
}
