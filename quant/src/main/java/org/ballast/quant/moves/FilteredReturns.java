package org.ballast.quant.moves;

import org.ballast.quant.math.Log;

/// The returns of a coin over the volatility that a filter expected of each.
///
/// The filter starts at the variance of the whole sample and never expects less than
/// [#VARIANCE_MIN] of it, so that no return after a long still is out of all measure; a step whose
/// price is unknown leaves it as it was. Shape: element i is the return from step i to step i + 1.
final class FilteredReturns {
  /// Least variance as a share of the sample's.
  static final double VARIANCE_MIN = 0.01;

  private final VolatilityFilter filter;
  private final double varianceMin;
  private final double[] standardised;
  private final int[] known;
  private final double varianceNow;

  private FilteredReturns(
      VolatilityFilter filter,
      double varianceMin,
      double[] standardised,
      int[] known,
      double varianceNow) {
    this.filter = filter;
    this.varianceMin = varianceMin;
    this.standardised = standardised;
    this.known = known;
    this.varianceNow = varianceNow;
  }

  static FilteredReturns of(CoinHistory coin, VolatilityFilter filter) {
    var prices = coin.indexPrices();
    int size = prices.size() - 1;
    var returns = new double[size];
    var known = new int[size + 1];
    double squares = 0;
    for (int step = 0; step < size; step++) {
      boolean isKnown = prices.spans(step, step + 1);
      returns[step] = isKnown ? Log.ofRatio(prices.at(step + 1), prices.at(step)) : 0;
      known[step + 1] = known[step] + (isKnown ? 1 : 0);
      squares += returns[step] * returns[step];
    }
    double variance = squares / known[size];
    if (!(variance > 0)) {
      throw new IllegalArgumentException("a price must have moved: coin=" + coin.coin());
    }
    double least = VARIANCE_MIN * variance;
    for (int step = 0; step < size; step++) {
      double sd = Math.sqrt(variance);
      if (known[step + 1] > known[step]) {
        variance = Math.max(least, filter.nextVariance(variance, returns[step]));
        returns[step] /= sd;
      }
    }
    return new FilteredReturns(filter, least, returns, known, variance);
  }

  boolean isKnown(int start, int steps) {
    return known[start + steps] - known[start] == steps;
  }

  /// The log return of a window if it happened now.
  double replayed(int start, int steps) {
    double variance = varianceNow;
    double sum = 0;
    for (int step = start; step < start + steps; step++) {
      double logReturn = Math.sqrt(variance) * standardised[step];
      sum += logReturn;
      variance = Math.max(varianceMin, filter.nextVariance(variance, logReturn));
    }
    return sum;
  }
}
