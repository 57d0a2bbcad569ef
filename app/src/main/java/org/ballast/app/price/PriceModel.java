package org.ballast.app.price;

import java.util.List;
import java.util.function.Function;
import org.ballast.domain.fault.BadInputException;
import org.ballast.domain.fault.NearestName;
import org.ballast.quant.math.Log;
import org.ballast.quant.pricing.Black76;
import org.ballast.quant.pricing.Bsm;
import org.ballast.quant.pricing.ImpliedVol;
import org.ballast.quant.pricing.InverseOption;
import org.ballast.quant.svi.SviSlice;

/// A model that a file of cases can be priced with: its input columns, its result columns, and the
/// formula. `formula` throws `IllegalArgumentException` that says why a case has no answer.
public record PriceModel(
    String label, List<String> inputs, List<String> results, Function<CaseRow, double[]> formula) {
  private static final List<PriceModel> ALL =
      List.of(
          new PriceModel(
              "bsm",
              List.of("type", "S", "K", "T", "r", "q", "sigma"),
              List.of(
                  "price",
                  "delta",
                  "gamma",
                  "vega",
                  "theta",
                  "rho",
                  "phi",
                  "vanna",
                  "volga",
                  "charm",
                  "veta",
                  "speed",
                  "zomma",
                  "color",
                  "ultima",
                  "dvanna_dvol",
                  "dual_delta",
                  "dual_gamma"),
              PriceModel::bsm),
          new PriceModel(
              "black76",
              List.of("type", "F", "K", "T", "df", "sigma"),
              List.of("price", "delta", "gamma", "vega", "theta", "vanna", "volga"),
              PriceModel::black76),
          new PriceModel(
              "inverse",
              List.of("type", "F", "K", "T", "sigma"),
              List.of(
                  "price_usd",
                  "price_coin",
                  "delta_bs",
                  "net_transaction_delta",
                  "dprice_coin_dF",
                  "d2price_coin_dF2",
                  "gamma_usd",
                  "vega_usd",
                  "vega_coin",
                  "theta_usd_per_year",
                  "theta_coin_per_year",
                  "vanna_usd",
                  "dvega_coin_dF"),
              PriceModel::inverse),
          new PriceModel(
              "implied-vol",
              List.of("type", "F", "K", "T", "df", "price"),
              List.of("iv"),
              PriceModel::impliedVol),
          new PriceModel(
              "svi",
              List.of("F", "K", "T", "a", "b", "rho", "m", "sigma"),
              List.of("k", "w", "w1", "w2", "g", "vol"),
              PriceModel::svi));

  public PriceModel {
    inputs = List.copyOf(inputs);
    results = List.copyOf(results);
  }

  public static PriceModel parse(String label) {
    var labels = ALL.stream().map(PriceModel::label).toList();
    return ALL.stream()
        .filter(model -> model.label.equals(label))
        .findFirst()
        .orElseThrow(() ->
            BadInputException.configuration(
                "command line",
                "model must be one of "
                    + String.join(", ", labels)
                    + " (nearest: "
                    + NearestName.of(label, labels, 1).getFirst()
                    + ")",
                "--model",
                label));
  }

  private static double[] bsm(CaseRow row) {
    var greeks =
        Bsm.greeks(
            row.type(),
            row.number("S"),
            row.number("K"),
            row.number("T"),
            row.number("sigma"),
            row.number("r"),
            row.number("q"));
    return new double[] {
      greeks.price(),
      greeks.delta(),
      greeks.gamma(),
      greeks.vega(),
      greeks.theta(),
      greeks.rho(),
      greeks.phi(),
      greeks.vanna(),
      greeks.volga(),
      greeks.charm(),
      greeks.veta(),
      greeks.speed(),
      greeks.zomma(),
      greeks.color(),
      greeks.ultima(),
      greeks.vannaVolSlope(),
      greeks.dualDelta(),
      greeks.dualGamma()
    };
  }

  private static double[] black76(CaseRow row) {
    var greeks =
        Black76.greeks(
            row.type(),
            row.number("F"),
            row.number("K"),
            row.number("T"),
            row.number("sigma"),
            row.number("df"));
    return new double[] {
      greeks.price(),
      greeks.delta(),
      greeks.gamma(),
      greeks.vega(),
      greeks.theta(),
      greeks.vanna(),
      greeks.volga()
    };
  }

  private static double[] inverse(CaseRow row) {
    var greeks =
        InverseOption.greeks(
            row.type(), row.number("F"), row.number("K"), row.number("T"), row.number("sigma"));
    return new double[] {
      greeks.priceUsd(),
      greeks.priceCoin(),
      greeks.delta(),
      greeks.netTransactionDelta(),
      greeks.coinDelta(),
      greeks.coinGamma(),
      greeks.gamma(),
      greeks.vegaUsd(),
      greeks.vegaCoin(),
      greeks.thetaUsd(),
      greeks.thetaCoin(),
      greeks.vannaUsd(),
      greeks.vannaCoin()
    };
  }

  private static double[] impliedVol(CaseRow row) {
    var result =
        ImpliedVol.solve(
            row.type(),
            row.number("F"),
            row.number("K"),
            row.number("T"),
            row.number("df"),
            row.number("price"));
    return switch (result) {
      case ImpliedVol.Solved solved -> new double[] {solved.vol()};
      case ImpliedVol.NoSolution none ->
          throw new IllegalArgumentException("no volatility gives this price: " + none.reason());
    };
  }

  private static double[] svi(CaseRow row) {
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
