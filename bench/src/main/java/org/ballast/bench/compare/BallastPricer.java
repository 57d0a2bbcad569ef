package org.ballast.bench.compare;

import org.ballast.bench.OptionCases;
import org.ballast.quant.pricing.Black76;
import org.ballast.quant.pricing.ImpliedVol;

/// Ballast itself.
final class BallastPricer implements OptionPricer {
  @Override
  public void prices(OptionCases cases, double[] out) {
    for (int row = 0; row < cases.count(); row++) {
      out[row] =
          Black76.price(
              cases.type(row),
              cases.forward()[row],
              cases.strike()[row],
              cases.years()[row],
              cases.vol()[row],
              cases.discountFactor()[row]);
    }
  }

  @Override
  public int resultsOffered() {
    return RESULTS;
  }

  @Override
  public void greeks(OptionCases cases, double[][] out) {
    for (int row = 0; row < cases.count(); row++) {
      var greeks =
          Black76.greeks(
              cases.type(row),
              cases.forward()[row],
              cases.strike()[row],
              cases.years()[row],
              cases.vol()[row],
              cases.discountFactor()[row]);
      out[0][row] = greeks.price();
      out[1][row] = greeks.delta();
      out[2][row] = greeks.gamma();
      out[3][row] = greeks.vega();
      out[4][row] = greeks.theta();
      out[5][row] = greeks.vanna();
      out[6][row] = greeks.volga();
    }
  }

  @Override
  public void impliedVols(OptionCases cases, double[] prices, double[] out) {
    for (int row = 0; row < cases.count(); row++) {
      var result =
          ImpliedVol.solve(
              cases.type(row),
              cases.forward()[row],
              cases.strike()[row],
              cases.years()[row],
              cases.discountFactor()[row],
              prices[row]);
      out[row] =
          switch (result) {
            case ImpliedVol.Solved solved -> solved.vol();
            case ImpliedVol.NoSolution _ -> Double.NaN;
          };
    }
  }
}
