package org.ballast.bench.compare;

/// A library set to value the same options again and again. What a method returns is overwritten by
/// its next call.
interface OptionPricer {
  /// Columns of [#greeks]: price, delta, gamma, vega, theta, vanna, volga.
  int RESULTS = 7;

  /// How many of these the library offers, from the first on.
  int resultsOffered();

  /// The present value of each option.
  double[] prices();

  /// Price and Greeks on the forward, theta without interest, a column each.
  double[][] greeks();

  /// The volatility at which each option has the present value of our scalar pricer.
  double[] impliedVols();
}
