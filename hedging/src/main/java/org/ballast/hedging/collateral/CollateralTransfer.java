package org.ballast.hedging.collateral;

import java.time.Duration;

/// A way to move collateral to another place, or to turn it into another asset.
///
/// Units: `limitUsd` the most that can be moved now, and again after a scenario is seen; `costRate`
/// the share of what is moved that is lost on the way; `delay` until it has arrived. Domain:
/// limitUsd not negative, may be infinite; costRate in [0, 1).
public record CollateralTransfer(
    CollateralNode from, CollateralNode to, double limitUsd, double costRate, Duration delay) {
  public CollateralTransfer {
    if (from.equals(to)) {
      throw new IllegalArgumentException("a transfer must move something: from=to=" + from);
    }
    if (!(limitUsd >= 0.0) || !(costRate >= 0.0 && costRate < 1.0) || delay.isNegative()) {
      throw new IllegalArgumentException(
          "a transfer must have a limit of at least 0, a cost in [0, 1) and a delay of at least 0:"
              + " from="
              + from
              + " to="
              + to
              + " limitUsd="
              + limitUsd
              + " costRate="
              + costRate
              + " delay="
              + delay);
    }
  }

  @Override
  public String toString() {
    return from + " -> " + to;
  }
}
