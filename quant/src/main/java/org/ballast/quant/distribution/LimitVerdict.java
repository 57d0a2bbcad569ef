package org.ballast.quant.distribution;

/// Where a figure that rests on scenarios stands against its limit. Units: those of the figure.
public sealed interface LimitVerdict {
  Estimate estimate();

  double limit();

  /// The whole interval keeps to the limit.
  record Inside(Estimate estimate, double limit) implements LimitVerdict {}

  /// The interval holds the limit: nobody can tell, and nothing is triggered.
  record WithinInterval(Estimate estimate, double limit) implements LimitVerdict {}

  /// The whole interval is beyond the limit.
  record Breached(Estimate estimate, double limit) implements LimitVerdict {}

  /// A limit is triggered only where the figure is beyond it by more than it can be wrong.
  static LimitVerdict of(Estimate estimate, double limit) {
    if (!(limit >= 0)) {
      throw new IllegalArgumentException("limit must be non-negative: limit=" + limit);
    }
    if (estimate.low() > limit) {
      return new Breached(estimate, limit);
    }
    return estimate.high() <= limit
        ? new Inside(estimate, limit)
        : new WithinInterval(estimate, limit);
  }
}
