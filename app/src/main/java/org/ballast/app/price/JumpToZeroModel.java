package org.ballast.app.price;

import java.util.List;
import org.ballast.domain.instrument.OptionType;
import org.ballast.quant.hazard.AdjustedValue;
import org.ballast.quant.hazard.HazardCurve;
import org.ballast.quant.hazard.JumpToZeroPricer;

/// Options on an asset that may become worthless.
final class JumpToZeroModel {
  private JumpToZeroModel() {}

  static PriceModel model() {
    return new PriceModel(
        "jump-to-zero",
        List.of("S", "K", "T", "r", "sigma", "hazard"),
        List.of("call", "put", "delta_call", "delta_put", "gamma", "vega"),
        JumpToZeroModel::price);
  }

  private static double[] price(CaseRow row) {
    var call = greeks(OptionType.CALL, row);
    var put = greeks(OptionType.PUT, row);
    return new double[] {
      call.value(), put.value(), call.delta(), put.delta(), call.gamma(), call.vega()
    };
  }

  private static AdjustedValue greeks(OptionType type, CaseRow row) {
    return JumpToZeroPricer.greeks(
        type,
        row.number("S"),
        row.number("K"),
        row.number("T"),
        row.number("sigma"),
        row.number("r"),
        0,
        HazardCurve.flat(row.number("hazard")));
  }
}
