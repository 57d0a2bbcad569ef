package org.ballast.app.price;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ballast.quant.fourier.CosPricer;
import org.ballast.quant.fourier.FourierPricer;
import org.ballast.quant.pricing.AssetModel;
import org.ballast.quant.pricing.BatesModel;
import org.ballast.quant.pricing.HestonModel;
import org.ballast.quant.pricing.KouJumpModel;
import org.ballast.quant.pricing.MertonJumpModel;
import org.ballast.quant.pricing.SvcjModel;

/// Models of stochastic variance and jumps, with their parameters under the papers' letters.
///
/// `price_cos` is the price by the second form, a witness to the first.
final class FourierCases {
  private static final List<String> OPTION = List.of("type", "S", "K", "T", "r", "q");
  private static final List<String> VARIANCE = List.of("kappa", "theta", "sigma", "rho", "v0");
  private static final List<String> NORMAL_JUMPS = List.of("sigma", "lambda", "muJ", "sigJ");

  private FourierCases() {}

  static PriceModel heston() {
    return model("heston", "vega_v0", VARIANCE, FourierCases::variance);
  }

  static PriceModel bates() {
    return model(
        "bates",
        "vega_v0",
        joined(VARIANCE, List.of("lambda", "muJ", "sigJ")),
        row ->
            new BatesModel(
                variance(row), row.number("lambda"), row.number("muJ"), row.number("sigJ")));
  }

  static PriceModel svcj() {
    return model(
        "svcj",
        "vega_v0",
        joined(VARIANCE, List.of("lambda", "muY", "sigY", "muV", "rhoJ")),
        row ->
            new SvcjModel(
                variance(row),
                row.number("lambda"),
                row.number("muY"),
                row.number("sigY"),
                row.number("muV"),
                row.number("rhoJ")));
  }

  static PriceModel merton() {
    return model(
        "merton",
        "vega",
        NORMAL_JUMPS,
        row ->
            new MertonJumpModel(
                row.number("sigma"), row.number("lambda"), row.number("muJ"), row.number("sigJ")));
  }

  static PriceModel kou() {
    return model(
        "kou",
        "vega",
        List.of("sigma", "lambda", "p", "eta1", "eta2"),
        row ->
            new KouJumpModel(
                row.number("sigma"),
                row.number("lambda"),
                row.number("p"),
                row.number("eta1"),
                row.number("eta2")));
  }

  private static PriceModel model(
      String label,
      String vega,
      List<String> parameters,
      Function<CaseRow, AssetModel> assetModel) {
    return new PriceModel(
        label,
        joined(OPTION, parameters),
        List.of(
            "price", "delta", "gamma", vega, "dprice_dt", "dprice_dr", "dprice_dq", "price_cos"),
        row -> results(row, assetModel.apply(row)));
  }

  private static double[] results(CaseRow row, AssetModel model) {
    var type = row.type();
    double spot = row.number("S");
    double strike = row.number("K");
    double years = row.number("T");
    double rate = row.number("r");
    double dividendYield = row.number("q");
    var greeks = FourierPricer.greeks(type, model, spot, strike, years, rate, dividendYield);
    return new double[] {
      greeks.price(),
      greeks.delta(),
      greeks.gamma(),
      greeks.vega(),
      greeks.theta(),
      greeks.rho(),
      greeks.phi(),
      CosPricer.price(type, model, spot, strike, years, rate, dividendYield)
    };
  }

  private static HestonModel variance(CaseRow row) {
    return new HestonModel(
        row.number("kappa"),
        row.number("theta"),
        row.number("sigma"),
        row.number("rho"),
        row.number("v0"));
  }

  private static List<String> joined(List<String> first, List<String> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }
}
