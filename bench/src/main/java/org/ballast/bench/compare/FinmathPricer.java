package org.ballast.bench.compare;

import net.finmath.functions.AnalyticFormulas;
import org.ballast.bench.OptionCases;

/// finmath-lib. It knows calls; puts follow by parity. It has no vanna and volga.
final class FinmathPricer implements OptionPricer {
  @Override
  public void prices(OptionCases cases, double[] out) {
    for (int row = 0; row < cases.count(); row++) {
      out[row] = price(cases, row);
    }
  }

  @Override
  public int resultsOffered() {
    return 5;
  }

  @Override
  public void greeks(OptionCases cases, double[][] out) {
    for (int row = 0; row < cases.count(); row++) {
      double forward = cases.forward()[row];
      double strike = cases.strike()[row];
      double years = cases.years()[row];
      double vol = cases.vol()[row];
      double discount = cases.discountFactor()[row];
      double callDelta = AnalyticFormulas.blackScholesOptionDelta(forward, 0, vol, years, strike);
      double delta = cases.sign()[row] > 0 ? callDelta : callDelta - 1;
      out[0][row] = price(cases, row);
      out[1][row] = discount * delta;
      out[2][row] =
          discount * AnalyticFormulas.blackScholesOptionGamma(forward, 0, vol, years, strike);
      out[3][row] =
          discount * AnalyticFormulas.blackScholesOptionVega(forward, 0, vol, years, strike);
      out[4][row] =
          discount * AnalyticFormulas.blackScholesOptionTheta(forward, 0, vol, years, strike);
    }
  }

  @Override
  public void impliedVols(OptionCases cases, double[] prices, double[] out) {
    for (int row = 0; row < cases.count(); row++) {
      out[row] =
          AnalyticFormulas.blackScholesOptionImpliedVolatility(
              cases.forward()[row],
              cases.years()[row],
              cases.strike()[row],
              cases.discountFactor()[row],
              prices[row] - parity(cases, row));
    }
  }

  private static double price(OptionCases cases, int row) {
    double call =
        AnalyticFormulas.blackScholesGeneralizedOptionValue(
            cases.forward()[row],
            cases.vol()[row],
            cases.years()[row],
            cases.strike()[row],
            cases.discountFactor()[row]);
    return call + parity(cases, row);
  }

  /// What the option is worth more than the call of its strike.
  private static double parity(OptionCases cases, int row) {
    return cases.sign()[row] > 0
        ? 0
        : cases.discountFactor()[row] * (cases.strike()[row] - cases.forward()[row]);
  }
}
