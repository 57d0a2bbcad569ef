package org.ballast.hedging.policy;

import java.util.Locale;
import org.ballast.hedging.plan.DeltaGoal;
import org.ballast.hedging.plan.GreekBand;

/// What a policy does about one delta as things stand.
public sealed interface DeltaRegion {
  GreekBand band();

  /// Nothing, and why.
  record Free(GreekBand band, String reason) implements DeltaRegion {}

  /// Leaves delta alone from `lower` to `upper`, and brings one beyond to its goal. Units: coin.
  record Kept(GreekBand band, double lower, double upper, DeltaGoal goal) implements DeltaRegion {
    public Kept {
      if (!(lower <= goal.lower() && goal.upper() <= upper)) {
        throw new IllegalArgumentException(
            "goal must lie in its region: region=" + lower + " to " + upper + " goal=" + goal);
      }
    }

    public boolean isOutside(double value) {
      return !(value >= lower && value <= upper);
    }

    /// Such as `BTC.delta 0.8312 BTC outside 0.1000 to 0.4000`.
    public String inWords(double value) {
      return String.format(
          Locale.ROOT,
          "%s %.4f %s outside %.4f to %.4f",
          band.name(),
          value,
          band.underlying(),
          lower,
          upper);
    }
  }

  /// To the target, and from anywhere else.
  static Kept point(GreekBand band) {
    return new Kept(band, band.target(), band.target(), DeltaGoal.target(band));
  }

  /// To the target, from outside of the mandate's band.
  static Kept limits(GreekBand band) {
    return new Kept(band, band.lower(), band.upper(), DeltaGoal.target(band));
  }
}
