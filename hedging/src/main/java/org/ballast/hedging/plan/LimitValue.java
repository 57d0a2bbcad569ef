package org.ballast.hedging.plan;

import org.ballast.hedging.programme.RowBounds;

/// What a limit on a whole book comes to.
///
/// Units: all in `unit`. `value` is the figure that people read, `steered` one that moves nearly
/// evenly with trades and is on its bound where `value` is; `scale` a size of the limit, positive.
/// Limits: `value` may be infinite, `steered` is finite.
public record LimitValue(
    String name,
    String unit,
    double value,
    RowBounds limit,
    double steered,
    double scale,
    Shape shape) {
  public LimitValue {
    if (Double.isNaN(value) || !Double.isFinite(steered) || !(scale > 0)) {
      throw new IllegalArgumentException(
          "limit must have a value and a positive scale: limit="
              + name
              + " value="
              + value
              + " steered="
              + steered
              + " scale="
              + scale);
    }
  }

  /// How cuts of a limit stand to it.
  public enum Shape {
    /// The limit is convex in the trades and its slopes are exact: no cut takes away a book that
    /// keeps it.
    CONVEX,
    /// Slopes are difference quotients of a rule: a cut may take away books that keep it, and rules
    /// nothing out.
    ESTIMATED
  }

  public boolean isMet() {
    return limit.violation(value) == 0;
  }

  /// The end of the interval that the value is nearer to, such as the most a book may lose.
  public double bound() {
    return Double.isFinite(limit.upper()) ? limit.upper() : limit.lower();
  }
}
