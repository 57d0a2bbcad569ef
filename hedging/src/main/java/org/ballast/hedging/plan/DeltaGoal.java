package org.ballast.hedging.plan;

/// The interval to whose nearest edge a delta is brought; it holds the mandate's target, so that
/// getting there lowers the risk. Units: coin.
public record DeltaGoal(GreekBand band, double lower, double upper) {
  public DeltaGoal {
    if (!(lower <= band.target() && band.target() <= upper)) {
      throw new IllegalArgumentException(
          "goal must hold the target: goal=" + lower + " to " + upper + " band=" + band);
    }
  }

  /// The target itself.
  public static DeltaGoal target(GreekBand band) {
    return new DeltaGoal(band, band.target(), band.target());
  }

  /// What is to be traded to be just inside, with its sign; 0 inside.
  double missing(double value) {
    return value > upper ? upper - value : value < lower ? lower - value : 0;
  }

  /// Whether a delta is inside, and not beyond the target as `before` lies.
  boolean isReachedFrom(double before, double value) {
    return before > band.target()
        ? value <= upper && value >= band.target()
        : value >= lower && value <= band.target();
  }
}
