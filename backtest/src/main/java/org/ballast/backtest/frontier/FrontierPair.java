package org.ballast.backtest.frontier;

/// A family's frontier and the one it is compared with.
record FrontierPair(Frontier family, Frontier base) {
  double riskMin() {
    return Math.max(family.riskMin(), base.riskMin());
  }

  double riskMax() {
    return Math.min(family.riskMax(), base.riskMax());
  }

  /// Whether both reach a range of risks worth the name.
  boolean isComparable() {
    return !family.isEmpty() && !base.isEmpty() && riskMax() >= EqualRisk.OVERLAP_MIN * riskMin();
  }
}
