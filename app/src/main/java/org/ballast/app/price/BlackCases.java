package org.ballast.app.price;

import java.util.List;
import org.ballast.quant.pricing.Black76;
import org.ballast.quant.pricing.Bsm;
import org.ballast.quant.pricing.ImpliedVol;
import org.ballast.quant.pricing.InverseOption;

/// The Black-Scholes-Merton family, and its inverse in the volatility.
final class BlackCases {
  private BlackCases() {}

  static PriceModel bsm() {
    return new PriceModel(
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
        BlackCases::bsm);
  }

  static PriceModel black76() {
    return new PriceModel(
        "black76",
        List.of("type", "F", "K", "T", "df", "sigma"),
        List.of("price", "delta", "gamma", "vega", "theta", "vanna", "volga"),
        BlackCases::black76);
  }

  static PriceModel inverse() {
    return new PriceModel(
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
        BlackCases::inverse);
  }

  static PriceModel impliedVol() {
    return new PriceModel(
        "implied-vol",
        List.of("type", "F", "K", "T", "df", "price"),
        List.of("iv"),
        BlackCases::impliedVol);
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
}
