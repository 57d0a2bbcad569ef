package org.ballast.hedging.collateral;

/// What is held at a node, what it counts for there, and what it earns and risks there.
///
/// Units: `heldUsd` in USD; `haircut` the share of its value that the venue does not count, 1 where
/// the venue does not take it; `yieldPerYear` earned; `lossPerYear` expected from the failure of
/// the place, hazard times what is not recovered. Domain: heldUsd and lossPerYear not negative,
/// haircut in [0, 1].
public record CollateralHolding(
    CollateralNode node, double heldUsd, double haircut, double yieldPerYear, double lossPerYear) {
  public CollateralHolding {
    Figure.requireNonNegative("heldUsd", heldUsd, node);
    Figure.requireNonNegative("lossPerYear", lossPerYear, node);
    Figure.requireFinite("yieldPerYear", yieldPerYear, node);
    if (!(haircut >= 0.0 && haircut <= 1.0)) {
      throw new IllegalArgumentException(
          "haircut must be between 0 and 1: node=" + node + " haircut=" + haircut);
    }
  }
}
