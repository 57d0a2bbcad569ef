package org.ballast.quant.moves;

/// Sums of funding over windows, by running sums.
final class FundingWindows {
  private final double[] sums;
  private final int[] known;

  FundingWindows(FactorColumn rates) {
    sums = new double[rates.size() + 1];
    known = new int[rates.size() + 1];
    for (int step = 0; step < rates.size(); step++) {
      boolean isKnown = rates.isKnown(step);
      sums[step + 1] = sums[step] + (isKnown ? rates.at(step) : 0);
      known[step + 1] = known[step] + (isKnown ? 1 : 0);
    }
  }

  /// Whether every rate after `start`, for `steps` steps, was observed.
  boolean isKnown(int start, int steps) {
    return known[start + steps + 1] - known[start + 1] == steps;
  }

  /// A rate is paid over the step that ends where it stands, so that of `start` is not in the sum.
  double sum(int start, int steps) {
    return sums[start + steps + 1] - sums[start + 1];
  }
}
