package org.ballast.app.price;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ballast.quant.sabr.ButterflyCheck;
import org.ballast.quant.sabr.SabrModel;

/// SABR from the rows of a file.
final class SabrCases {
  private SabrCases() {}

  static PriceModel sabr() {
    return new PriceModel(
        "sabr",
        List.of("F", "K", "T", "alpha", "beta", "rho", "nu"),
        List.of(
            "lognormal_vol",
            "dsigma_dF",
            "dsigma_dalpha",
            "durrleman_min",
            "fails_below",
            "fails_above"),
        List.of("durrleman_min", "fails_below", "fails_above"),
        List.of("lognormal_vol"),
        SabrCases::price);
  }

  private static double[] price(CaseRow row) {
    var model =
        new SabrModel(row.number("alpha"), row.number("beta"), row.number("rho"), row.number("nu"));
    var forward = row.number("F");
    var years = row.number("T");
    var vol = model.vol(forward, row.number("K"), years);
    var check = check(model, forward, years);
    return new double[] {
      vol.vol(),
      vol.perLogForward() / forward,
      vol.perAlpha(),
      check.map(ButterflyCheck::durrlemanMin).orElse(Double.NaN),
      check.map(ButterflyCheck::failsBelow).flatMap(SabrCases::boxed).orElse(Double.NaN),
      check.map(ButterflyCheck::failsAbove).flatMap(SabrCases::boxed).orElse(Double.NaN)
    };
  }

  /// Empty where there is no smile to check: no time, or no volatility at the money.
  private static Optional<ButterflyCheck> check(SabrModel model, double forward, double years) {
    return years > 0 && model.impliedVol(forward, forward, years) > 0
        ? Optional.of(ButterflyCheck.of(model, forward, years))
        : Optional.empty();
  }

  private static Optional<Double> boxed(OptionalDouble strike) {
    return strike.isPresent() ? Optional.of(strike.getAsDouble()) : Optional.empty();
  }
}
