package org.ballast.quant.distribution;

import org.ballast.quant.internal.Check;

/// A figure with the interval that holds the true one with probability `level`.
///
/// Limits: `high` is infinite where the scenarios are too few to bound it. Invariant: low <= value
/// <= high.
public record Estimate(double value, double low, double high, double level) {
  public Estimate {
    Check.finite("value", value);
    Check.finite("low", low);
    if (!(low <= value && value <= high)) {
      throw new IllegalArgumentException(
          "an interval must hold its estimate: low=" + low + " value=" + value + " high=" + high);
    }
  }
}
