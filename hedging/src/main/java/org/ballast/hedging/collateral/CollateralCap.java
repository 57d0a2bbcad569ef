package org.ballast.hedging.collateral;

import java.util.List;

/// The most that may be held at some nodes together: in one venue, or of one stablecoin. Units:
/// `limitUsd` in USD, before haircuts.
public record CollateralCap(String name, List<CollateralNode> nodes, double limitUsd) {
  public CollateralCap {
    nodes = List.copyOf(nodes);
    Figure.requireNonNegative("limitUsd", limitUsd, name);
  }
}
