package org.ballast.app.price;

import java.util.List;
import org.ballast.quant.math.Log;
import org.ballast.quant.svi.SviSlice;

/// Raw SVI slices from the rows of a file, with Durrleman's function g.
final class SviCases {
  private SviCases() {}

  static PriceModel svi() {
    return new PriceModel(
        "svi",
        List.of("F", "K", "T", "a", "b", "rho", "m", "sigma"),
        List.of("k", "w", "w1", "w2", "g", "vol"),
        SviCases::price);
  }

  private static double[] price(CaseRow row) {
    var slice =
        new SviSlice(
            row.number("a"),
            row.number("b"),
            row.number("rho"),
            row.number("m"),
            row.number("sigma"));
    var k = Log.ofRatio(row.number("K"), row.number("F"));
    return new double[] {
      k,
      slice.totalVariance(k),
      slice.slope(k),
      slice.curvature(k),
      slice.durrleman(k),
      slice.impliedVol(k, row.number("T"))
    };
  }
}
