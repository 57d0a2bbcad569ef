package org.ballast.bench.compare;

import com.opengamma.strata.pricer.impl.option.BlackFormulaRepository;
import org.ballast.bench.OptionCases;

/// OpenGamma Strata.
final class StrataPricer implements OptionPricer {
  private final OptionCases cases;
  private final double[] given;
  private final double[] out;
  private final double[][] columns;

  StrataPricer(OptionCases cases) {
    this.cases = cases;
    given = cases.prices();
    out = new double[cases.count()];
    columns = new double[RESULTS][cases.count()];
  }

  @Override
  public double[] prices() {
    for (int row = 0; row < cases.count(); row++) {
      out[row] = price(cases, row, 1, 1);
    }
    return out;
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
  public double[][] greeks() {
    for (int row = 0; row < cases.count(); row++) {
      double forward = cases.forward()[row];
      double strike = cases.strike()[row];
      double years = cases.years()[row];
      double vol = cases.vol()[row];
      double discount = cases.discountFactor()[row];
      boolean isCall = cases.sign()[row] > 0;
      columns[0][row] = price(cases, row, 1, 1);
      columns[1][row] =
          discount * BlackFormulaRepository.delta(forward, strike, years, vol, isCall);
      columns[2][row] = discount * BlackFormulaRepository.gamma(forward, strike, years, vol);
      columns[3][row] = discount * BlackFormulaRepository.vega(forward, strike, years, vol);
      columns[4][row] =
          discount * BlackFormulaRepository.driftlessTheta(forward, strike, years, vol);
      columns[5][row] = discount * BlackFormulaRepository.vanna(forward, strike, years, vol);
      columns[6][row] = discount * BlackFormulaRepository.volga(forward, strike, years, vol);
    }
    return columns;
  }

  @Override
  public double[] impliedVols() {
    for (int row = 0; row < cases.count(); row++) {
      out[row] =
          BlackFormulaRepository.impliedVolatility(
              given[row] / cases.discountFactor()[row],
              cases.forward()[row],
              cases.strike()[row],
              cases.years()[row],
              cases.sign()[row] > 0);
    }
    return out;
  }
}
