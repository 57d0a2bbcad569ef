package org.ballast.bench.compare;

import com.opengamma.strata.pricer.impl.option.BlackFormulaRepository;
import org.ballast.bench.OptionCases;

/// OpenGamma Strata.
final class StrataPricer implements OptionPricer {
  @Override
  public void prices(OptionCases cases, double[] out) {
    for (int row = 0; row < cases.count(); row++) {
      out[row] = price(cases, row, 1, 1);
    }
  }

  /// Present value after the forward and the volatility were multiplied.
  static double price(OptionCases cases, int row, double forwardFactor, double volFactor) {
    return cases.discountFactor()[row]
        * BlackFormulaRepository.price(
            cases.forward()[row] * forwardFactor,
            cases.strike()[row],
            cases.years()[row],
            cases.vol()[row] * volFactor,
            cases.sign()[row] > 0);
  }

  @Override
  public int resultsOffered() {
    return RESULTS;
  }

  @Override
  public void greeks(OptionCases cases, double[][] out) {
    for (int row = 0; row < cases.count(); row++) {
      double forward = cases.forward()[row];
      double strike = cases.strike()[row];
      double years = cases.years()[row];
      double vol = cases.vol()[row];
      double discount = cases.discountFactor()[row];
      boolean isCall = cases.sign()[row] > 0;
      out[0][row] = price(cases, row, 1, 1);
      out[1][row] = discount * BlackFormulaRepository.delta(forward, strike, years, vol, isCall);
      out[2][row] = discount * BlackFormulaRepository.gamma(forward, strike, years, vol);
      out[3][row] = discount * BlackFormulaRepository.vega(forward, strike, years, vol);
      out[4][row] = discount * BlackFormulaRepository.driftlessTheta(forward, strike, years, vol);
      out[5][row] = discount * BlackFormulaRepository.vanna(forward, strike, years, vol);
      out[6][row] = discount * BlackFormulaRepository.volga(forward, strike, years, vol);
    }
  }

  @Override
  public void impliedVols(OptionCases cases, double[] prices, double[] out) {
    for (int row = 0; row < cases.count(); row++) {
      out[row] =
          BlackFormulaRepository.impliedVolatility(
              prices[row] / cases.discountFactor()[row],
              cases.forward()[row],
              cases.strike()[row],
              cases.years()[row],
              cases.sign()[row] > 0);
    }
  }
}
