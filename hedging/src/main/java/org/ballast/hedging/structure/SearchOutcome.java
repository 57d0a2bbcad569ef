package org.ballast.hedging.structure;

import java.util.OptionalDouble;

/// What the search for a structure of one kind came to.
sealed interface SearchOutcome {
  /// The least-cost structure that holds the floor within the budget.
  record Reached(Structure structure) implements SearchOutcome {}

  /// The structure with the highest floor within the budget; `neededUsd` is what the floor asked
  /// for would cost, empty where no lots of the options listed reach it.
  record FallsShort(Structure structure, OptionalDouble neededUsd) implements SearchOutcome {}

  /// No structure lifts the least value within the budget.
  record Nothing(String reason, OptionalDouble neededUsd) implements SearchOutcome {}
}
