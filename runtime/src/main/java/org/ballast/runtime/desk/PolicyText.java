package org.ballast.runtime.desk;

import java.math.BigDecimal;
import org.ballast.hedging.policy.HedgePolicy;
import org.ballast.quant.band.PowerLaw;
import org.ballast.quant.band.ZakamoulineCoefficients;
import org.ballast.runtime.yaml.Amount;
import org.ballast.runtime.yaml.PerUsd;

/// Policies as desk files write them.
public final class PolicyText {
  private PolicyText() {}

  public static String of(HedgePolicy policy) {
    return switch (policy) {
      case HedgePolicy.NoHedge _ -> "none";
      case HedgePolicy.DeltaBand _ -> "delta-band";
      case HedgePolicy.LeastCost _ -> "programme";
      case HedgePolicy.Programme programme -> ProgrammeReader.text(programme);
      case HedgePolicy.FixedInterval(var interval) ->
          "{fixed-interval: " + Amount.written(interval) + "}";
      case HedgePolicy.WhalleyWilmott(var riskAversion) ->
          "{whalley-wilmott: {riskAversion: " + PerUsd.written(riskAversion) + "}}";
      case HedgePolicy.Zakamouline(var riskAversion, var coefficients) ->
          "{zakamouline: {riskAversion: "
              + PerUsd.written(riskAversion)
              + coefficients(coefficients)
              + "}}";
      case HedgePolicy.Leland(var interval) ->
          "{leland: {interval: " + Amount.written(interval) + "}}";
      case HedgePolicy.VolMove(var multiple, var over) ->
          "{vol-move: {multiple: " + number(multiple) + ", over: " + Amount.written(over) + "}}";
    };
  }

  private static String coefficients(ZakamoulineCoefficients coefficients) {
    return coefficients.equals(ZakamoulineCoefficients.DEFAULT)
        ? ""
        : ", coefficients: {width: "
            + powers(coefficients.width())
            + ", vol: "
            + powers(coefficients.vol())
            + "}";
  }

  private static String powers(PowerLaw law) {
    return "{factor: "
        + number(law.factor())
        + ", cost: "
        + number(law.cost())
        + ", years: "
        + number(law.years())
        + ", decay: "
        + number(law.decay())
        + ", vol: "
        + number(law.vol())
        + ", gamma: "
        + number(law.gamma())
        + "}";
  }

  private static String number(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toString();
  }
}
