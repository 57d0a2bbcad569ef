package org.ballast.hedging.steering;

import org.ballast.domain.fault.BadInputException;
import org.ballast.quant.moves.FrozenScenarioSet;

/// The most that the mean of a book's worst losses over a frozen set may be. Units: `limitUsd` in
/// USD, losses positive. Domain: 0 < confidence < 1, a set with scenarios.
public record ShortfallTarget(
    String name, FrozenScenarioSet set, double confidence, double limitUsd) {
  public ShortfallTarget {
    if (set.moves().size() == 0) {
      throw BadInputException.data(set.name(), "a scenario set must have scenarios", "limit", name);
    }
    if (!(confidence > 0 && confidence < 1) || !(limitUsd > 0)) {
      throw new IllegalArgumentException(
          "shortfall must have a confidence in (0, 1) and a positive limit: limit="
              + name
              + " confidence="
              + confidence
              + " limitUsd="
              + limitUsd);
    }
  }
}
