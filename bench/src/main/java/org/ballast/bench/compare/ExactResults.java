package org.ballast.bench.compare;

import org.ballast.bench.OptionCases;

/// The exact results to the first cases, and how far those of a library lie from them.
///
/// Shape: columns of price and Greeks, of the scale of the error of each, of the volatility that
/// the rounded price has, and of what four units in that price's last place move it by.
record ExactResults(double[][] columns) {
  static final int COLUMNS = 2 * OptionPricer.RESULTS + 2;

  private static final int ROOT = 2 * OptionPricer.RESULTS;

  /// The greatest relative error of the prices.
  double priceError(Library library) {
    return error(0, pricer(library).prices());
  }

  /// The greatest error of price and Greeks over their scale, of those that the library offers.
  double greeksError(Library library) {
    var pricer = pricer(library);
    var out = pricer.greeks();
    double worst = 0;
    for (int result = 0; result < pricer.resultsOffered(); result++) {
      worst = Math.max(worst, error(result, out[result]));
    }
    return worst;
  }

  /// The greatest relative error of the volatilities beyond what the rounding of prices allows.
  double impliedVolError(Library library) {
    var out = pricer(library).impliedVols();
    double worst = 0;
    for (int row = 0; row < count(); row++) {
      double beyond = Math.abs(out[row] - columns[ROOT][row]) - columns[ROOT + 1][row];
      worst = Math.max(worst, missingIsInfinite(beyond / columns[ROOT][row]));
    }
    return worst;
  }

  private OptionPricer pricer(Library library) {
    return library.pricer(OptionCases.of(count()));
  }

  private int count() {
    return columns[0].length;
  }

  private double error(int result, double[] values) {
    double worst = 0;
    for (int row = 0; row < count(); row++) {
      double scale = columns[OptionPricer.RESULTS + result][row];
      double error = Math.abs(values[row] - columns[result][row]) / scale;
      worst = Math.max(worst, missingIsInfinite(error));
    }
    return worst;
  }

  private static double missingIsInfinite(double error) {
    return Double.isNaN(error) ? Double.POSITIVE_INFINITY : error;
  }
}
