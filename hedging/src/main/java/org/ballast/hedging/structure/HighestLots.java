package org.ballast.hedging.structure;

import java.util.function.LongToDoubleFunction;

/// Finds where a concave function of a number of lots is greatest.
final class HighestLots {
  private HighestLots() {}

  /// The fewest lots of the greatest value, from 0 to `most`. Domain: concave; it may be minus
  /// infinity from some number of lots on.
  static long of(long most, LongToDoubleFunction value) {
    long low = 0;
    long high = most;
    while (low < high) {
      long middle = low + (high - low) / 2;
      if (value.applyAsDouble(middle + 1) > value.applyAsDouble(middle)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
