package org.ballast.quant.moves;

import org.ballast.quant.math.Log;

/// The returns of a coin over the volatility that a filter expected of each.
///
/// The filter starts at the variance of the whole sample; a step whose price is unknown leaves it
/// as it was. Shape: element i is the return from step i to step i + 1.
final class FilteredReturns {
  private final VolatilityFilter filter;
  private final double[] standardised;
  private final int[] known;
  private final double varianceNow;

  private FilteredReturns(
      VolatilityFilter filter, double[] standardised, int[] known, double varianceNow) {
    this.filter = filter;
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
    for (int step = 0; step < size; step++) {
      double sd = Math.sqrt(variance);
      if (known[step + 1] > known[step]) {
        variance = filter.nextVariance(variance, returns[step]);
        returns[step] /= sd;
      }
    }
    return new FilteredReturns(filter, returns, known, variance);
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
      variance = filter.nextVariance(variance, logReturn);
    }
    return sum;
  }
}
