package org.ballast.bench.compare;

import net.finmath.functions.AnalyticFormulas;
import org.ballast.bench.OptionCases;

/// finmath-lib. It knows calls; puts follow by parity. It has no vanna and volga.
final class FinmathPricer implements OptionPricer {
  private final OptionCases cases;
  private final double[] given;
  private final double[] out;
  private final double[][] columns;

  FinmathPricer(OptionCases cases) {
    this.cases = cases;
    given = cases.prices();
    out = new double[cases.count()];
    columns = new double[RESULTS][cases.count()];
  }

  @Override
  public double[] prices() {
    for (int row = 0; row < cases.count(); row++) {
      out[row] = price(row);
    }
    return out;
  }

  @Override
  public int resultsOffered() {
    return 5;
  }

  @Override
  public double[][] greeks() {
    for (int row = 0; row < cases.count(); row++) {
      double forward = cases.forward()[row];
      double strike = cases.strike()[row];
      double years = cases.years()[row];
      double vol = cases.vol()[row];
      double discount = cases.discountFactor()[row];
      double callDelta = AnalyticFormulas.blackScholesOptionDelta(forward, 0, vol, years, strike);
      double delta = cases.sign()[row] > 0 ? callDelta : callDelta - 1;
      columns[0][row] = price(row);
      columns[1][row] = discount * delta;
      columns[2][row] =
          discount * AnalyticFormulas.blackScholesOptionGamma(forward, 0, vol, years, strike);
      columns[3][row] =
          discount * AnalyticFormulas.blackScholesOptionVega(forward, 0, vol, years, strike);
      columns[4][row] =
          discount * AnalyticFormulas.blackScholesOptionTheta(forward, 0, vol, years, strike);
    }
    return columns;
  }

  @Override
  public double[] impliedVols() {
    for (int row = 0; row < cases.count(); row++) {
      out[row] =
          AnalyticFormulas.blackScholesOptionImpliedVolatility(
              cases.forward()[row],
              cases.years()[row],
              cases.strike()[row],
              cases.discountFactor()[row],
              given[row] - parity(row));
    }
    return out;
  }

  private double price(int row) {
    double call =
        AnalyticFormulas.blackScholesGeneralizedOptionValue(
            cases.forward()[row],
            cases.vol()[row],
            cases.years()[row],
            cases.strike()[row],
            cases.discountFactor()[row]);
    return call + parity(row);
  }

  /// What the option is worth more than the call of its strike.
  private double parity(int row) {
    return cases.sign()[row] > 0
        ? 0
        : cases.discountFactor()[row] * (cases.strike()[row] - cases.forward()[row]);
  }
}
