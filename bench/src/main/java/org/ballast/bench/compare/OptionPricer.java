package org.ballast.bench.compare;

import org.ballast.bench.OptionCases;

/// A library that values options one way or another.
interface OptionPricer {
  /// Columns of [#greeks]: price, delta, gamma, vega, theta, vanna, volga.
  int RESULTS = 7;

  /// Writes the present value of each case.
  void prices(OptionCases cases, double[] out);

  /// How many of these the library offers, from the first on.
  int resultsOffered();

  /// Writes price and Greeks on the forward, theta without interest, a column each.
  void greeks(OptionCases cases, double[][] out);

  /// Writes the volatility at which each case has the given present value.
  void impliedVols(OptionCases cases, double[] prices, double[] out);
}
