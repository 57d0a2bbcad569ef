package org.ballast.hedging.structure;

import java.util.List;
import java.util.Optional;
import org.ballast.hedging.plan.Rejection;

/// What was found to protect a holding: an answer for every kind of structure asked for, and which
/// of them is recommended and why.
///
/// `recommended` is empty where nothing needs doing, or nothing can be done. Units: USD.
public record ProtectionPlan(
    Holding holding,
    ProtectionTarget target,
    double floorUsd,
    double budgetUsd,
    LeastValue leastHeld,
    Status status,
    List<Protection> answers,
    Optional<ExplainedStructure> recommended,
    String reason,
    List<Rejection> rejected,
    List<String> notes) {
  public ProtectionPlan {
    answers = List.copyOf(answers);
    rejected = List.copyOf(rejected);
    notes = List.copyOf(notes);
  }

  /// What came of it all.
  public enum Status {
    /// The holding keeps to the floor as it is.
    HELD,
    /// Some structure holds the floor within the budget.
    MET,
    /// None does; the recommended one has the highest floor for the budget.
    FALLS_SHORT,
    /// None even lifts the least value within the budget.
    IMPOSSIBLE;

    public boolean isMet() {
      return this == HELD || this == MET;
    }
  }
}
