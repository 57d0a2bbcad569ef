package org.ballast.quant.band;

import org.ballast.quant.math.Exp;
import org.ballast.quant.math.Log;

/// The no-trade band around delta at small proportional costs.
///
/// Half-width H = (3/2 e^(-r T) lambda S Gamma^2 / a)^(1/3), traded to its nearest edge. Units:
/// coin. Limits: gamma = 0 or cost = 0 give 0. Source: Whalley & Wilmott, An asymptotic analysis of
/// an optimal hedging model for option pricing with transaction costs, Mathematical Finance 7
/// (1997).
public final class WhalleyWilmott {
  private WhalleyWilmott() {}

  public static double halfWidth(HedgeTerms terms) {
    var cubed =
        1.5
            * terms.discount()
            * terms.cost()
            * terms.spot()
            / terms.riskAversion()
            * terms.gamma()
            * terms.gamma();
    return cubed > 0 ? Exp.exp(Log.log(cubed) / 3) : 0;
  }
}
