package org.ballast.hedging.structure;

import java.time.Duration;

/// When options bought for protection are sold and bought anew with a later expiry: as soon as one
/// of these holds, at spot and volatilities as they are.
///
/// Units: `timeLeft` to expiry at most; `deltaLeft` the share of the delta bought that is left at
/// most; `thetaShare` the share of its worth that an option loses in a day at least. Domain: time
/// positive; shares in [0, 1].
public record RollRule(Duration timeLeft, double deltaLeft, double thetaShare) {
  public static final RollRule DEFAULT = new RollRule(Duration.ofDays(7), 0.2, 0.1);

  public RollRule {
    if (!timeLeft.isPositive()) {
      throw new IllegalArgumentException("time left must be positive: timeLeft=" + timeLeft);
    }
    requireShare("deltaLeft", deltaLeft);
    requireShare("thetaShare", thetaShare);
  }

  /// Which part of the rule asks for a roll.
  public enum Cause {
    TIME,
    DELTA,
    THETA
  }

  private static void requireShare(String name, double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException(name + " must be in [0, 1]: " + name + "=" + share);
    }
  }
}
