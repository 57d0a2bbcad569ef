package org.ballast.hedging.steering;

import org.ballast.quant.moves.MoveSet;
import org.ballast.quant.moves.TenorRule;

/// The most that a book may lose in one scenario. Units: `limitUsd` in USD, losses positive.
/// Domain: moves of one scenario.
public record ScenarioTarget(String name, MoveSet moves, TenorRule rule, double limitUsd) {
  public ScenarioTarget {
    if (moves.size() != 1 || !(limitUsd > 0)) {
      throw new IllegalArgumentException(
          "scenario limit must have one scenario and a positive limit: limit="
              + name
              + " scenarios="
              + moves.size()
              + " limitUsd="
              + limitUsd);
    }
  }
}
