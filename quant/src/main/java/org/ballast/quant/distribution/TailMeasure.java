package org.ballast.quant.distribution;

/// Value at risk and expected shortfall of losses that are sorted, whatever the mass of each.
///
/// `rank` counts from the worst loss; it is the one that is the value at risk, and `share` the part
/// of its mass that belongs to the tail.
record TailMeasure(double valueAtRisk, double expectedShortfall, int rank, double share) {
  /// What rounding may add to sums of probabilities.
  private static final double ROUNDING = 1e-12;

  /// The value at risk is the least loss l with P(L <= l) >= confidence; the tail is cut in the
  /// middle of its mass where that is needed for it to have the probability 1 - confidence. Domain:
  /// masses non-negative, with a positive sum; they need not add up to 1.
  static TailMeasure of(double[] fallingLosses, double[] masses, double confidence) {
    double total = 0;
    for (double mass : masses) {
      total += mass;
    }
    double tail = (1 - confidence) * total;
    double above = 0;
    double lost = 0;
    int last = masses.length - 1;
    int rank = 0;
    while (rank < last && above + masses[rank] <= tail + ROUNDING * total) {
      above += masses[rank];
      lost += masses[rank] * fallingLosses[rank];
      rank++;
    }
    double share = Math.max(0, tail - above);
    double loss = fallingLosses[rank];
    return new TailMeasure(loss, (lost + share * loss) / tail, rank, share);
  }
}
