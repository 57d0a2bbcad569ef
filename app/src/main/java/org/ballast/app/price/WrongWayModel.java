package org.ballast.app.price;

import java.util.List;
import org.ballast.quant.hazard.FailureTerms;
import org.ballast.quant.hazard.WrongWayPricer;
import org.ballast.quant.pricing.Bsm;

/// An option whose venue may fail and move the asset with it.
final class WrongWayModel {
  private WrongWayModel() {}

  static PriceModel model() {
    return new PriceModel(
        "wrong-way",
        List.of("type", "S", "K", "T", "r", "sigma", "hazard", "recovery", "jump"),
        List.of("value", "delta", "gamma", "vega", "riskfree_value"),
        WrongWayModel::price);
  }

  private static double[] price(CaseRow row) {
    double spot = row.number("S");
    double strike = row.number("K");
    double years = row.number("T");
    double vol = row.number("sigma");
    double rate = row.number("r");
    var terms = FailureTerms.flat(row.number("hazard"), row.number("recovery"));
    var failure = new WrongWayPricer.Failure(terms, row.number("jump"));
    var adjusted = WrongWayPricer.greeks(row.type(), spot, strike, years, vol, rate, 0, failure);
    return new double[] {
      adjusted.value(),
      adjusted.delta(),
      adjusted.gamma(),
      adjusted.vega(),
      Bsm.price(row.type(), spot, strike, years, vol, rate, 0)
    };
  }
}
