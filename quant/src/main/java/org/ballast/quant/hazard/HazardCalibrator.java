package org.ballast.quant.hazard;

import org.ballast.quant.internal.Check;

/// Fits a hazard to a price that bears the failure: `h = s / (1 - R)`, kept within bounds.
///
/// A spread also pays for what is no failure (liquidity, capital, demand), so that it says little
/// by itself: the bounds are the user's own view. Domain: 0 <= recovery < 1, 0 <= min <= max.
/// Throws: IllegalArgumentException.
public final class HazardCalibrator {
  private HazardCalibrator() {}

  /// Bounds of a hazard. Units: per year.
  public record Range(double min, double max) {
    public Range {
      Check.nonNegative("min", min);
      Check.nonNegative("max", max);
      Check.atMost("min", min, max);
    }

    public double nearest(double hazard) {
      return Math.min(max, Math.max(min, hazard));
    }
  }

  /// The hazard that a price implies; negative where the riskier claim is the dearer one.
  public static double implied(HazardQuote quote, double recovery) {
    Check.nonNegative("recovery", recovery);
    if (!(recovery < 1)) {
      throw new IllegalArgumentException(
          "recovery must be below 1 to imply a hazard: recovery=" + recovery);
    }
    return quote.spreadPerYear() / (1 - recovery);
  }
}
