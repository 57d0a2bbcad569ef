package org.ballast.hedging.structure;

import java.util.OptionalDouble;

/// What came of the search for one kind of structure.
public sealed interface Protection {
  StructureKind kind();

  /// The floor holds, within the budget.
  record Met(ExplainedStructure structure) implements Protection {
    @Override
    public StructureKind kind() {
      return structure.kind();
    }
  }

  /// The highest floor for the budget; it falls short of the one asked for by `missingUsd`.
  /// `neededUsd` is what that one would cost with this structure: empty where no lots of the
  /// options listed reach it. Units: USD.
  record FallsShort(ExplainedStructure structure, double missingUsd, OptionalDouble neededUsd)
      implements Protection {
    @Override
    public StructureKind kind() {
      return structure.kind();
    }
  }

  /// Nothing of this kind lifts the least value within the budget, and why. `neededUsd` as above.
  record Impossible(StructureKind kind, String reason, OptionalDouble neededUsd)
      implements Protection {}
}
